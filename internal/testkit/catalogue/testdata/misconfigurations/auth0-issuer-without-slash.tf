# Mistake: The issuer of Auth0 lacks its slash.
# Seen: https://github.com/JanssenProject/jans/issues/11990
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
# Expect: issuer-slash-missing at issuer

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Auth0"
  issuer        = "https://acme.eu.auth0.com"
  client_id     = "acme"
  client_secret = "hidden"
  preset        = "auth0"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
