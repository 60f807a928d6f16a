# Legal: Without the preset, the host tells that the slash is right.
# Seen: https://github.com/JanssenProject/jans/issues/11990

resource "cogfed_oidc_federation" "idp" {
  provider_name = "Auth0"
  issuer        = "https://acme.us.auth0.com/"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}
