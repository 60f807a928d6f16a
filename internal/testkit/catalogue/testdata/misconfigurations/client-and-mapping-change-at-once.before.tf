resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE", schema = { tenant = {} } }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = cogfed_oidc_federation.acme.user_pool_id
  identity_providers = [cogfed_oidc_federation.acme.provider_name]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
}
