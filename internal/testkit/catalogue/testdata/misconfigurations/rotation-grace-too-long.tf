# Mistake: A rotated token shall work for an hour more.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RefreshTokenRotationType.html
# Pool: acme
# Expect: refresh-rotation-grace at refresh_token_rotation.retry_grace_period_seconds

resource "cogfed_spa_client" "web" {
  name                   = "web"
  user_pool_id           = var.pool_id
  identity_providers     = ["Acme"]
  callback_urls          = ["https://app.acme.example/callback"]
  logout_urls            = ["https://app.acme.example/"]
  refresh_token_rotation = { feature = "ENABLED", retry_grace_period_seconds = 3600 }
}
