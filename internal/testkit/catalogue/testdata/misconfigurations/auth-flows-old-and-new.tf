# Mistake: Old and new names of flows are mixed.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-explicit-auth-flows-legacy-mix
# Pool: acme
# Expect: auth-flow-legacy-mix at explicit_auth_flows

resource "cogfed_spa_client" "web" {
  name                = "web"
  user_pool_id        = var.pool_id
  identity_providers  = ["Acme", "COGNITO"]
  callback_urls       = ["https://app.acme.example/callback"]
  logout_urls         = ["https://app.acme.example/"]
  explicit_auth_flows = ["ALLOW_REFRESH_TOKEN_AUTH", "USER_PASSWORD_AUTH"]
}
