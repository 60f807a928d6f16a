# Legal: Okta's default custom authorization server, and one on a custom domain of its own.
# Seen: https://repost.aws/knowledge-center/cognito-okta-oidc-identity-provider

resource "cogfed_oidc_federation" "default" {
  preset        = "okta"
  issuer        = "https://acme.okta.com/oauth2/default"
  client_id     = "0oa1b2c3d4e5f6g7h8i9"
  client_secret = "a-secret"
  scopes        = ["openid", "email", "profile", "offline_access"]
  attribute_mapping = {
    email          = "email"
    email_verified = "email_verified"
    given_name     = "given_name"
    family_name    = "family_name"
    locale         = "locale"
    zoneinfo       = "zoneinfo"
  }
  user_pool = { name = "acme", deletion_protection = "INACTIVE" }
  domain    = { prefix = "acme-login" }
}

resource "cogfed_oidc_federation" "own" {
  preset        = "okta"
  provider_name = "Okta-Partners"
  issuer        = "https://id.acme.example/oauth2/aus1a2b3c4d5e6f7g8h9"
  client_id     = "0oa9i8h7g6f5e4d3c2b1"
  client_secret = "another-secret"
  user_pool_id  = cogfed_oidc_federation.default.user_pool_id
}
