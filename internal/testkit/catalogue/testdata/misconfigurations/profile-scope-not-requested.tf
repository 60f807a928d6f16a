# Mistake: Names are mapped without the scope profile.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
# Expect: claim-scope-missing at attribute_mapping["family_name"]
# Expect: claim-scope-missing at attribute_mapping["given_name"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  scopes            = ["openid"]
  attribute_mapping = { given_name = "given_name", family_name = "family_name" }
  user_pool         = { name = "acme" }
  domain            = { prefix = "acme-login" }
}
