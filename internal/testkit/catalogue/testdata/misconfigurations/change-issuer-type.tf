# Mistake: The issuer of the tokens changes under the APIs that check them.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html
# Expect: issuer-type-changed at user_pool.issuer_type
# Expect: issuer-type-updated at user_pool.issuer_type

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name        = "acme"
    issuer_type = "UPDATED"
  }
  domain = { prefix = "acme-login" }
}
