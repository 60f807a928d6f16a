# Legal: A federation and a client, both new.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = cogfed_oidc_federation.acme.user_pool_id
  identity_providers = [cogfed_oidc_federation.acme.provider_name]
  callback_urls      = ["https://app.acme.example"]
  logout_urls        = ["https://app.acme.example"]
}
