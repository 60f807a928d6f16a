# Mistake: Two scopes are in one string, with a comma.
# Seen: https://www.rfc-editor.org/rfc/rfc6749#section-3.3
# Expect: scope-comma at scopes["openid,email"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  scopes        = ["openid", "openid,email"]
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
