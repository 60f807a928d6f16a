# Legal: Rotation with the shortest and the longest grace, with and without flows written; and switched off.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  for_each = {
    plain    = { rotation = { feature = "ENABLED" }, flows = null }
    shortest = { rotation = { feature = "ENABLED", retry_grace_period_seconds = 0 }, flows = ["ALLOW_USER_SRP_AUTH"] }
    longest  = { rotation = { feature = "ENABLED", retry_grace_period_seconds = 60 }, flows = null }
    off      = { rotation = { feature = "DISABLED" }, flows = ["ALLOW_REFRESH_TOKEN_AUTH"] }
  }
  user_pool_id           = cogfed_oidc_federation.idp.user_pool_id
  name                   = each.key
  identity_providers     = [cogfed_oidc_federation.idp.provider_name]
  callback_urls          = ["https://app.acme.example/"]
  logout_urls            = ["https://app.acme.example/"]
  refresh_token_rotation = each.value.rotation
  explicit_auth_flows    = each.value.flows
}
