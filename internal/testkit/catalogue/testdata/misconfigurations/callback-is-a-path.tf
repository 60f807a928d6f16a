# Mistake: The callback is a path.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html
# Pool: acme
# Expect: callback-url-syntax at callback_urls[0]

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = ["/callback"]
  logout_urls        = ["https://app.acme.example/"]
}
