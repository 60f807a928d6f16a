# Mistake: The callback of a hash router has its fragment.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-callback-url-fragment
# Pool: acme
# Expect: callback-url-fragment at callback_urls[0]

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = ["https://app.acme.example/#/callback"]
  logout_urls        = ["https://app.acme.example/"]
}
