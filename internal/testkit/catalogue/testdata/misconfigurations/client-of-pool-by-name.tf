# Mistake: The client names its pool by name.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
# Expect: user-pool-id-syntax at user_pool_id

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = "acme"
  identity_providers = ["Acme"]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
}
