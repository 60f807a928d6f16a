# Legal: LINE Login with the preset's defaults, which ask for no e-mail address.
# Seen: https://developers.line.biz/en/docs/line-login/integrate-line-login/

resource "cogfed_oidc_federation" "idp" {
  preset        = "line"
  client_id     = "1234567890"
  client_secret = "0123456789abcdef0123456789abcdef"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}
