# Mistake: The mapping fills an attribute that the pool does not have.
# Seen: https://github.com/aws/aws-cli/issues/9729
# Pool: plain
# Expect: warning mapping-attribute-unknown at attribute_mapping["custom:tenant"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  user_pool_id      = var.pool_id
  attribute_mapping = { "custom:tenant" = "tenant" }
}
