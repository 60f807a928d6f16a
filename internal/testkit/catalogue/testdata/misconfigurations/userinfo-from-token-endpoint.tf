# Mistake: The claims shall be in the ID token alone.
# Seen: https://docs.idura.app/verify/integrations/aws-cognito
# Expect: userinfo-plain-json at userinfo_response

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://acme.criipto.id"
  client_id         = "acme"
  client_secret     = "hidden"
  preset            = "criipto"
  userinfo_response = "fromTokenEndpoint"
  user_pool         = { name = "acme" }
  domain            = { prefix = "acme-login" }
}
