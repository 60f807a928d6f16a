# Mistake: The birthdate shall be a DateTime.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-schema-standard-attr-datatype
# Expect: schema-standard-type at user_pool.schema["birthdate"].type

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name   = "acme"
    schema = { birthdate = { type = "DateTime" } }
  }
  domain = { prefix = "acme-login" }
}
