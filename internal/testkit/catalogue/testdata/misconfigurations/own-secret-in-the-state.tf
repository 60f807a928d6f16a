# Mistake: The secret is given, and shall be kept in the state too.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddUserPoolClientSecret.html
# Pool: acme
# Expect: error "Only a generated client secret goes into the state" at client_secret_in_state

resource "cogfed_web_client" "app" {
  name                   = "app"
  user_pool_id           = var.pool_id
  identity_providers     = ["Acme"]
  callback_urls          = ["https://app.acme.example/callback"]
  logout_urls            = ["https://app.acme.example/"]
  client_secret_wo       = "abcdefghijklmnopqrstuvwxyz012345"
  client_secret_in_state = true
}
