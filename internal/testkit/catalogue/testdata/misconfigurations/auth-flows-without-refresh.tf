# Mistake: The list of flows has none for refreshing.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html
# Pool: acme
# Expect: auth-flow-refresh-missing at explicit_auth_flows

resource "cogfed_spa_client" "web" {
  name                = "web"
  user_pool_id        = var.pool_id
  identity_providers  = ["Acme", "COGNITO"]
  callback_urls       = ["https://app.acme.example/callback"]
  logout_urls         = ["https://app.acme.example/"]
  explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]
}
