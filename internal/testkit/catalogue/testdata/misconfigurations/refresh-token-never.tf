# Mistake: Refresh tokens shall last no time at all.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
# Pool: acme
# Expect: refresh-token-validity-zero at refresh_token_validity

resource "cogfed_spa_client" "web" {
  name                   = "web"
  user_pool_id           = var.pool_id
  identity_providers     = ["Acme"]
  callback_urls          = ["https://app.acme.example/callback"]
  logout_urls            = ["https://app.acme.example/"]
  refresh_token_validity = 0
}
