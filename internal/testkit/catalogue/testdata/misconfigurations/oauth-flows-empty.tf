# Mistake: No flow is allowed.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-oauth-flows-scopes-required
# Pool: acme
# Expect: oauth-code-flow-missing at allowed_oauth_flows

resource "cogfed_spa_client" "web" {
  name                = "web"
  user_pool_id        = var.pool_id
  identity_providers  = ["Acme"]
  callback_urls       = ["https://app.acme.example/callback"]
  logout_urls         = ["https://app.acme.example/"]
  allowed_oauth_flows = []
}
