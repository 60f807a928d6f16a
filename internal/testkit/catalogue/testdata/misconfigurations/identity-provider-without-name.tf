# Mistake: The name of the provider is empty.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
# Pool: acme
# Expect: identity-provider-name-empty at identity_providers[""]

resource "cogfed_spa_client" "web" {
  user_pool_id       = var.pool_id
  name               = "web"
  identity_providers = [""]
  callback_urls      = ["http://localhost:3000"]
  logout_urls        = ["http://localhost:3000"]
}
