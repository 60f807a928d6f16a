# Mistake: The flow for refreshing lacks its prefix.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
# Pool: acme
# Expect: auth-flow-unknown at explicit_auth_flows["REFRESH_TOKEN_AUTH"]

resource "cogfed_spa_client" "web" {
  name                = "web"
  user_pool_id        = var.pool_id
  identity_providers  = ["Acme"]
  callback_urls       = ["https://app.acme.example/callback"]
  logout_urls         = ["https://app.acme.example/"]
  explicit_auth_flows = ["REFRESH_TOKEN_AUTH"]
}
