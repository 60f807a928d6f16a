# Mistake: A standard attribute shall be for administrators only.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-schema-standard-attr-datatype
# Expect: schema-standard-type at user_pool.schema["email"].developer_only

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name   = "acme"
    schema = { email = { developer_only = true } }
  }
  domain = { prefix = "acme-login" }
}
