# Legal: A client of a pool, its identity provider and its resource server, all of which something else owns.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html
# Pool: acme

resource "cogfed_spa_client" "web" {
  user_pool_id         = var.pool_id
  name                 = "web"
  identity_providers   = ["Acme"]
  callback_urls        = ["https://app.acme.example/"]
  logout_urls          = ["https://app.acme.example/"]
  allowed_oauth_scopes = ["openid", "email", "https://api.example.com/read"]
  write_attributes     = ["email", "name"]
}
