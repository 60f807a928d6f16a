# Legal: A pool that something else owns, with its own domain.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation.html
# Pool: plain

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool_id  = var.pool_id
}

resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.idp.user_pool_id
  name               = "web"
  identity_providers = ["COGNITO", cogfed_oidc_federation.idp.provider_name]
  callback_urls      = ["https://app.acme.example/"]
  logout_urls        = ["https://app.acme.example/"]
}
