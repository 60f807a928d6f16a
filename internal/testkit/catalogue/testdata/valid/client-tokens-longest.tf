# Legal: The longest lives, in every unit.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  for_each = {
    seconds = { session = 86400, refresh = 315360000 }
    minutes = { session = 1440, refresh = 5256000 }
    hours   = { session = 24, refresh = 87600 }
    days    = { session = 1, refresh = 3650 }
  }
  user_pool_id           = cogfed_oidc_federation.idp.user_pool_id
  name                   = each.key
  identity_providers     = [cogfed_oidc_federation.idp.provider_name]
  callback_urls          = ["https://app.acme.example/"]
  logout_urls            = ["https://app.acme.example/"]
  access_token_validity  = each.value.session
  id_token_validity      = each.value.session
  refresh_token_validity = each.value.refresh
  token_validity_units   = { access_token = each.key, id_token = each.key, refresh_token = each.key }
  auth_session_validity  = 15
}
