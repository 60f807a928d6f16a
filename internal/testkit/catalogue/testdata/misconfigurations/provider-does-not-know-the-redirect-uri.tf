# Mistake: The redirect URI is not registered at the provider.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
# Seen: https://docs.idura.app/verify/integrations/aws-cognito
# Issuer: sound
# Answer: /authorize 400 {"error": "invalid_request", "error_description": "redirect_uri is not registered"}
# Expect: redirect-uri-refused at redirect_uri

resource "cogfed_oidc_federation" "acme" {
  provider_name       = "Acme"
  issuer              = "https://login.acme.example"
  client_id           = "acme"
  client_secret       = "hidden"
  verify_redirect_uri = true
  user_pool           = { name = "acme" }
  domain              = { prefix = "acme-login" }
}
