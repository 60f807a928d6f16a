# Mistake: A port has a digit too many.
# Seen: https://www.rfc-editor.org/rfc/rfc9110#section-4.2.2
# Pool: acme
# Expect: redirect-url-host at callback_urls[0]

resource "cogfed_spa_client" "web" {
  user_pool_id       = var.pool_id
  name               = "web"
  identity_providers = ["COGNITO"]
  callback_urls      = ["https://app.acme.example:99999/callback"]
  logout_urls        = ["http://localhost:3000"]
}
