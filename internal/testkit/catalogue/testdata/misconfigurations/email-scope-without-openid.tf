# Mistake: The scope email stands alone.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
# Pool: acme
# Expect: client-scope-needs-openid at allowed_oauth_scopes

resource "cogfed_spa_client" "web" {
  name                 = "web"
  user_pool_id         = var.pool_id
  identity_providers   = ["Acme"]
  callback_urls        = ["https://app.acme.example/callback"]
  logout_urls          = ["https://app.acme.example/"]
  allowed_oauth_scopes = ["email"]
}
