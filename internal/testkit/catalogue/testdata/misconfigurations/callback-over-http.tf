# Mistake: The callback is a plain http address.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-callback-url-https
# Pool: acme
# Expect: callback-url-https at callback_urls[0]

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = ["http://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
}
