# Mistake: The client has the implicit grant alone.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html
# Pool: acme
# Expect: oauth-code-flow-missing at allowed_oauth_flows
# Expect: oauth-flow-implicit at allowed_oauth_flows["implicit"]

resource "cogfed_spa_client" "web" {
  name                = "web"
  user_pool_id        = var.pool_id
  identity_providers  = ["Acme"]
  callback_urls       = ["https://app.acme.example/callback"]
  logout_urls         = ["https://app.acme.example/"]
  allowed_oauth_flows = ["implicit"]
}
