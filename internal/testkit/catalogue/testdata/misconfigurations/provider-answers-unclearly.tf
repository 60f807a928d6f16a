# Mistake: The provider shows the same page to a right client and to a wrong one.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
# Issuer: sound
# Answer: /token 400 {"error": "invalid_request"}
# Expect: probe-inconclusive at verify_client_credentials

resource "cogfed_oidc_federation" "acme" {
  provider_name             = "Acme"
  issuer                    = "https://login.acme.example"
  client_id                 = "acme"
  client_secret             = "hidden"
  verify_client_credentials = true
  user_pool                 = { name = "acme" }
  domain                    = { prefix = "acme-login" }
}
