# Mistake: The address has a space in its path.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
# Pool: acme
# Expect: callback-url-syntax at callback_urls[0]

resource "cogfed_spa_client" "web" {
  user_pool_id       = var.pool_id
  name               = "web"
  identity_providers = ["COGNITO"]
  callback_urls      = ["https://app.acme.example/call back"]
  logout_urls        = ["http://localhost:3000"]
}
