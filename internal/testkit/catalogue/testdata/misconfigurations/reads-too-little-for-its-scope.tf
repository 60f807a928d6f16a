# Mistake: The scope email is allowed, and whether it is verified cannot be read.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
# Pool: acme
# Expect: read-attribute-scope at read_attributes

resource "cogfed_spa_client" "web" {
  name                 = "web"
  user_pool_id         = var.pool_id
  identity_providers   = ["Acme"]
  callback_urls        = ["https://app.acme.example/callback"]
  logout_urls          = ["https://app.acme.example/"]
  read_attributes      = ["email"]
  allowed_oauth_scopes = ["openid", "email"]
}
