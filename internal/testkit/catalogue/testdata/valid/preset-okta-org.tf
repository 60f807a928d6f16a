# Legal: Okta's org authorization server.
# Seen: https://developer.okta.com/docs/concepts/auth-servers

resource "cogfed_oidc_federation" "idp" {
  preset        = "okta"
  issuer        = "https://acme.okta.com"
  client_id     = "0oa1b2c3d4e5f6g7h8i9"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}
