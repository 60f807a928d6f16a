# Mistake: The name of a custom attribute has more than 20 characters.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-schema-custom-name-length
# Expect: schema-custom-name at user_pool.schema["organisational_unit_name"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name   = "acme"
    schema = { organisational_unit_name = {} }
  }
  domain = { prefix = "acme-login" }
}
