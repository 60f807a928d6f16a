# Mistake: A sign-in may take an hour.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
# Pool: acme
# Expect: auth-session-validity at auth_session_validity

resource "cogfed_spa_client" "web" {
  name                  = "web"
  user_pool_id          = var.pool_id
  identity_providers    = ["Acme"]
  callback_urls         = ["https://app.acme.example/callback"]
  logout_urls           = ["https://app.acme.example/"]
  auth_session_validity = 60
}
