# Mistake: The flow is called as the specification calls it.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
# Pool: acme
# Expect: oauth-flow-unknown at allowed_oauth_flows["authorization_code"]

resource "cogfed_spa_client" "web" {
  name                = "web"
  user_pool_id        = var.pool_id
  identity_providers  = ["Acme"]
  callback_urls       = ["https://app.acme.example/callback"]
  logout_urls         = ["https://app.acme.example/"]
  allowed_oauth_flows = ["authorization_code"]
}
