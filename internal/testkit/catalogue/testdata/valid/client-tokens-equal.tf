# Legal: Access and ID tokens may live as long as the refresh token.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-token-expiration-order

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  user_pool_id           = cogfed_oidc_federation.idp.user_pool_id
  name                   = "web"
  identity_providers     = [cogfed_oidc_federation.idp.provider_name]
  callback_urls          = ["https://app.acme.example/"]
  logout_urls            = ["https://app.acme.example/"]
  access_token_validity  = 1
  id_token_validity      = 60
  refresh_token_validity = 3600
  token_validity_units   = { access_token = "hours", id_token = "minutes", refresh_token = "seconds" }
}
