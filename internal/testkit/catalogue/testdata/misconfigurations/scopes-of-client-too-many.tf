# Mistake: Every operation of an API is a scope.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
# Pool: acme
# Expect: client-scopes-count at allowed_oauth_scopes

resource "cogfed_spa_client" "web" {
  name                 = "web"
  user_pool_id         = var.pool_id
  identity_providers   = ["Acme"]
  callback_urls        = ["https://app.acme.example/callback"]
  logout_urls          = ["https://app.acme.example/"]
  allowed_oauth_scopes = concat(["openid"], [for n in range(50) : "https://api.example.com/read${n}"])
}
