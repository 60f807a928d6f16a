# Mistake: A provider without a preset encrypts its user info.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-flow.html
# Seen: https://github.com/DuendeArchive/identity-model-oidc-client-js/issues/635
# Expect: userinfo-plain-json-likely at userinfo_response

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  userinfo_response = "signedAndEncryptedJwt"
  user_pool         = { name = "acme" }
  domain            = { prefix = "acme-login" }
}
