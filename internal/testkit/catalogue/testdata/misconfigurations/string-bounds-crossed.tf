# Mistake: The longest value is shorter than the shortest.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-schema-attr-length-order
# Expect: schema-bounds at user_pool.schema["tenant"].max_length

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name   = "acme"
    schema = { tenant = { min_length = 20, max_length = 10 } }
  }
  domain = { prefix = "acme-login" }
}
