# Mistake: One client for people and for machines.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-client-credentials-exclusive
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-client-credentials-secret
# Pool: acme
# Expect: oauth-flow-client-credentials at allowed_oauth_flows["client_credentials"]

resource "cogfed_spa_client" "web" {
  name                = "web"
  user_pool_id        = var.pool_id
  identity_providers  = ["Acme"]
  callback_urls       = ["https://app.acme.example/callback"]
  logout_urls         = ["https://app.acme.example/"]
  allowed_oauth_flows = ["code", "client_credentials"]
}
