# Mistake: A program signs in as itself, for nothing.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-oauth-flows-scopes-required
# Pool: acme
# Expect: client-scopes-missing at allowed_oauth_scopes

resource "cogfed_web_client" "api" {
  name                = "api"
  user_pool_id        = var.pool_id
  allowed_oauth_flows = ["client_credentials"]
}
