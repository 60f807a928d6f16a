# Legal: LINE's discovery document names ES256 and no email_verified.
# Seen: https://dev.classmethod.jp/articles/line-login-id-token-hs256-vs-es256/
# Issuer: {"issuer": "https://access.line.me", "authorization_endpoint": "https://access.line.me/oauth2/v2.1/authorize", "token_endpoint": "https://api.line.me/oauth2/v2.1/token", "userinfo_endpoint": "https://api.line.me/oauth2/v2.1/userinfo", "jwks_uri": "https://api.line.me/oauth2/v2.1/certs", "scopes_supported": ["openid", "profile", "email"], "response_types_supported": ["code"], "subject_types_supported": ["pairwise"], "id_token_signing_alg_values_supported": ["ES256"]}

resource "cogfed_oidc_federation" "idp" {
  preset            = "line"
  client_id         = "1234567890"
  client_secret     = "0123456789abcdef0123456789abcdef"
  discovery         = "error"
  scopes            = ["openid", "email"]
  attribute_mapping = { email = "email" }
  user_pool         = { name = "acme", deletion_protection = "INACTIVE" }
  domain            = { prefix = "acme-login" }
}
