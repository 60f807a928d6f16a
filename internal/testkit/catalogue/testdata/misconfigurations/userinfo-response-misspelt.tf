# Mistake: The strategy is not spelt as the console does.
# Seen: https://docs.idura.app/verify/integrations/aws-cognito
# Expect: userinfo-response-unknown at userinfo_response

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://acme.idura.broker"
  client_id         = "acme"
  client_secret     = "hidden"
  preset            = "idura"
  userinfo_response = "plainJSON"
  user_pool         = { name = "acme" }
  domain            = { prefix = "acme-login" }
}
