# Mistake: The largest number is below the smallest.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-schema-number-min-max-order
# Expect: schema-bounds at user_pool.schema["age"].max_value

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name   = "acme"
    schema = { age = { type = "Number", min_value = 100, max_value = 18 } }
  }
  domain = { prefix = "acme-login" }
}
