# Mistake: The claim can be longer than the attribute of the pool.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
# Pool: short-attribute
# Expect: mapped-attribute-length at attribute_mapping["custom:department"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  user_pool_id      = var.pool_id
  attribute_mapping = { "custom:department" = "department" }
}
