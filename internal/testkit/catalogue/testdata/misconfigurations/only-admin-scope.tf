# Mistake: The client asks for the scope of its own user alone.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html
# Pool: acme
# Expect: client-scope-no-openid at allowed_oauth_scopes

resource "cogfed_spa_client" "web" {
  name                 = "web"
  user_pool_id         = var.pool_id
  identity_providers   = ["Acme"]
  callback_urls        = ["https://app.acme.example/callback"]
  logout_urls          = ["https://app.acme.example/"]
  allowed_oauth_scopes = ["aws.cognito.signin.user.admin"]
}
