# Mistake: The mapping writes the list of linked providers.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation.html
# Expect: mapping-forbidden at attribute_mapping["identities"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  attribute_mapping = { identities = "identities" }
  user_pool         = { name = "acme" }
  domain            = { prefix = "acme-login" }
}
