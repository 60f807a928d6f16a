# Legal: A federation takes its domain along to another pool, where a client is made that names the domain.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html
# Pool: bare
# Pool: bare

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool_id  = var.other_pool_id
  domain        = { prefix = "acme-sso" }
  ignore_rules  = ["federation-moved"]
}

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = cogfed_oidc_federation.idp.user_pool_id
  identity_providers = [cogfed_oidc_federation.idp.provider_name]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
  domain_name        = cogfed_oidc_federation.idp.domain_name
}
