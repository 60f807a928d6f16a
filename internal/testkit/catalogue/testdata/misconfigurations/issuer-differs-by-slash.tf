# Mistake: The provider calls itself without the slash.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-flow.html
# Seen: https://github.com/TimothyJones/github-cognito-openid-wrapper/issues/100
# Issuer: {"issuer": "https://login.acme.example"}
# Expect: discovery-issuer-mismatch at issuer

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example/"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
