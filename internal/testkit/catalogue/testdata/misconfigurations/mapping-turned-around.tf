# Mistake: The claim stands on the left, and the attribute on the right.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
# Expect: mapping-key-length at attribute_mapping["https://acme.example/claims/tenant"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  attribute_mapping = { "https://acme.example/claims/tenant" = "custom:tenant" }
  user_pool = {
    name   = "acme"
    schema = { tenant = {} }
  }
  domain = { prefix = "acme-login" }
}
