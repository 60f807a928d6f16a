# Mistake: Every customer has a callback.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
# Pool: acme
# Expect: callback-urls-count at callback_urls

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = [for n in range(101) : "https://customer${n}.acme.example/"]
  logout_urls        = ["https://app.acme.example/"]
}
