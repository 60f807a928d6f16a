# Mistake: The client names the scope of an API in other capitals.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-oauth-scopes-unknown
# Pool: acme
# Expect: warning client-scope-absent at allowed_oauth_scopes["https://api.example.com/Read"]

resource "cogfed_spa_client" "web" {
  name                 = "web"
  user_pool_id         = var.pool_id
  identity_providers   = ["Acme"]
  callback_urls        = ["https://app.acme.example/callback"]
  logout_urls          = ["https://app.acme.example/"]
  allowed_oauth_scopes = ["openid", "https://api.example.com/Read"]
}
