# Legal: A federation and its client move to another pool, which has a domain of its own.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation.html
# Pool: plain
# Pool: second

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool_id  = var.other_pool_id
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
