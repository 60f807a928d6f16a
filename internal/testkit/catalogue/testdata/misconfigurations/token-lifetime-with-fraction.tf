# Mistake: A token shall last an hour and a half.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
# Pool: acme
# Expect: error "Number must be whole" at id_token_validity

resource "cogfed_spa_client" "web" {
  user_pool_id       = var.pool_id
  name               = "web"
  identity_providers = ["COGNITO"]
  callback_urls      = ["http://localhost:3000"]
  logout_urls        = ["http://localhost:3000"]
  id_token_validity  = 1.5
}
