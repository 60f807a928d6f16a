# Mistake: The new kind of issuer is not called as Cognito calls it.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html
# Expect: issuer-type at user_pool.issuer_type

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name        = "acme"
    issuer_type = "NEW"
  }
  domain = { prefix = "acme-login" }
}
