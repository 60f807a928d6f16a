# Legal: The shortest lives, in seconds and in minutes.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html

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
  access_token_validity  = 300
  id_token_validity      = 5
  refresh_token_validity = 3600
  token_validity_units   = { access_token = "seconds", id_token = "minutes", refresh_token = "seconds" }
  auth_session_validity  = 3
}
