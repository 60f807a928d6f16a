# Mistake: The provider signs its user info.
# Seen: https://docs.idura.app/verify/integrations/aws-cognito
# Expect: userinfo-plain-json at userinfo_response

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://acme.idura.broker"
  client_id         = "acme"
  client_secret     = "hidden"
  preset            = "idura"
  userinfo_response = "signedJwt"
  user_pool         = { name = "acme" }
  domain            = { prefix = "acme-login" }
}
