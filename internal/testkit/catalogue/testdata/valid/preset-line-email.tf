# Legal: With the permission for e-mail addresses.
# Seen: https://developers.line.biz/en/docs/line-login/verify-id-token/

# LINE has no email_verified to map.
resource "cogfed_oidc_federation" "idp" {
  preset        = "line"
  client_id     = "1234567890"
  client_secret = "0123456789abcdef0123456789abcdef"
  scopes        = ["openid", "profile", "email"]
  attribute_mapping = {
    email   = "email"
    name    = "name"
    picture = "picture"
  }
  user_pool = { name = "acme", deletion_protection = "INACTIVE" }
  domain    = { prefix = "acme-login" }
}
