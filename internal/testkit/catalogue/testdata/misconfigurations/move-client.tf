# Mistake: The client moves to another pool.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html
# Pool: acme
# Pool: acme-too
# Expect: client-moved at user_pool_id

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.other_pool_id
  identity_providers = ["Acme"]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
}
