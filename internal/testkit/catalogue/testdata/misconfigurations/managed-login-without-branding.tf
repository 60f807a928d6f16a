# Mistake: Managed login is on, and the client has no style.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/managed-login-branding.html
# Seen: https://github.com/minorun365/html-share/issues/3
# Seen: https://github.com/alchemy-run/alchemy/pull/1396
# Expect: warning client-branding-missing at domain_name

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login", managed_login_version = 2 }
}

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = cogfed_oidc_federation.acme.user_pool_id
  identity_providers = [cogfed_oidc_federation.acme.provider_name]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
}
