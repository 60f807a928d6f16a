# Mistake: Rotation is on, in words of one's own.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RefreshTokenRotationType.html
# Pool: acme
# Expect: refresh-rotation-feature at refresh_token_rotation.feature

resource "cogfed_spa_client" "web" {
  name                   = "web"
  user_pool_id           = var.pool_id
  identity_providers     = ["Acme"]
  callback_urls          = ["https://app.acme.example/callback"]
  logout_urls            = ["https://app.acme.example/"]
  refresh_token_rotation = { feature = "ON" }
}
