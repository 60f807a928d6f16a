# Mistake: The setting is true.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
# Pool: acme
# Expect: user-existence-errors at prevent_user_existence_errors

resource "cogfed_spa_client" "web" {
  name                          = "web"
  user_pool_id                  = var.pool_id
  identity_providers            = ["Acme"]
  callback_urls                 = ["https://app.acme.example/callback"]
  logout_urls                   = ["https://app.acme.example/"]
  prevent_user_existence_errors = true
}
