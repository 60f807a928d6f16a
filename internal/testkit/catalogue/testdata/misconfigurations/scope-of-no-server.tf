# Mistake: A scope lacks its resource server.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
# Pool: acme
# Expect: client-scope-unknown at allowed_oauth_scopes["/read"]

resource "cogfed_spa_client" "web" {
  user_pool_id         = var.pool_id
  name                 = "web"
  identity_providers   = ["COGNITO"]
  callback_urls        = ["http://localhost:3000"]
  logout_urls          = ["http://localhost:3000"]
  allowed_oauth_scopes = ["openid", "/read"]
}
