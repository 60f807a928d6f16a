# Mistake: The page after a logout is a path.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
# Pool: acme
# Expect: logout-url-syntax at logout_urls[0]

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["/"]
}
