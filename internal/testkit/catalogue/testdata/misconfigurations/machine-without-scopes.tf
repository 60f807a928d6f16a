# Mistake: Client credentials without a scope of any resource server.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-oauth-flows-scopes-required
# Pool: acme
# Expect: client-scopes-missing at allowed_oauth_scopes

resource "cogfed_web_client" "batch" {
  name                = "batch"
  user_pool_id        = var.pool_id
  allowed_oauth_flows = ["client_credentials"]
}
