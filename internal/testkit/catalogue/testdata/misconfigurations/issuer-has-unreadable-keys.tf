# Mistake: The address of the key set answers with something else.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-flow.html
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
# Issuer: sound
# Keys: "Not found"
# Expect: jwks-unreadable at issuer

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
