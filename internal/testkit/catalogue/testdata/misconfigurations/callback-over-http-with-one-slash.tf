# Mistake: The address on the own machine has one slash too few.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
# Pool: acme
# Expect: callback-url-https at callback_urls[0]

resource "cogfed_spa_client" "web" {
  user_pool_id       = var.pool_id
  name               = "web"
  identity_providers = ["COGNITO"]
  callback_urls      = ["http:/localhost:3000"]
  logout_urls        = ["http://localhost:3000"]
}
