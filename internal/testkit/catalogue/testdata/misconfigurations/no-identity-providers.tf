# Mistake: The client offers no way to sign in.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
# Pool: acme
# Expect: identity-providers-empty at identity_providers

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = []
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
}
