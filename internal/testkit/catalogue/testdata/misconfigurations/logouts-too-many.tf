# Mistake: Every customer has a page for after a logout.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
# Pool: acme
# Expect: logout-urls-count at logout_urls

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = [for n in range(101) : "https://customer${n}.acme.example/"]
}
