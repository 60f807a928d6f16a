# Mistake: The name of the client has a slash.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-client-name
# Pool: acme
# Expect: client-name at name

resource "cogfed_spa_client" "web" {
  name               = "acme/web"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
}
