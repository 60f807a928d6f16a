resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool_id  = var.pool_id
  ignore_rules  = ["federation-moved"]
}

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = cogfed_oidc_federation.idp.user_pool_id
  identity_providers = [cogfed_oidc_federation.idp.provider_name]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
  ignore_rules       = ["client-moved"]
}
