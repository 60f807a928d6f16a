# Mistake: Users shall arrive nowhere.
# Seen: https://www.rfc-editor.org/rfc/rfc9110#section-4.2.2
# Pool: acme
# Expect: redirect-url-host at logout_urls[0]

resource "cogfed_spa_client" "web" {
  user_pool_id       = var.pool_id
  name               = "web"
  identity_providers = ["COGNITO"]
  callback_urls      = ["http://localhost:3000"]
  logout_urls        = ["https:///signed-out"]
}
