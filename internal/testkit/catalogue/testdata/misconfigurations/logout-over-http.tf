# Mistake: The page after a logout is a plain http address.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-logout-url-https
# Pool: acme
# Expect: logout-url-https at logout_urls[0]

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["http://app.acme.example/"]
}
