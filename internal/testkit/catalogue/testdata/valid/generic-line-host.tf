# Legal: LINE without the preset: the host tells that there is no email_verified to map.
# Seen: https://developers.line.biz/en/docs/line-login/verify-id-token/

resource "cogfed_oidc_federation" "idp" {
  provider_name     = "LINE"
  issuer            = "https://access.line.me"
  client_id         = "1234567890"
  client_secret     = "0123456789abcdef0123456789abcdef"
  scopes            = ["openid", "email"]
  attribute_mapping = { email = "email" }
  user_pool         = { name = "acme", deletion_protection = "INACTIVE" }
  domain            = { prefix = "acme-login" }
}
