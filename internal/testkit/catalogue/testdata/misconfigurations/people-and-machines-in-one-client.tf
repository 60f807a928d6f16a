# Mistake: A back end signs people in, and itself, with one client.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-client-credentials-exclusive
# Pool: acme
# Expect: oauth-flow-exclusive at allowed_oauth_flows["client_credentials"]

resource "cogfed_web_client" "api" {
  name                = "api"
  user_pool_id        = var.pool_id
  identity_providers  = ["Acme"]
  callback_urls       = ["https://app.acme.example/callback"]
  logout_urls         = ["https://app.acme.example/"]
  allowed_oauth_flows = ["code", "client_credentials"]
}
