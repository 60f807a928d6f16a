# Mistake: Refresh tokens last half an hour.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-token-validity-range
# Pool: acme
# Expect: refresh-token-validity at refresh_token_validity

resource "cogfed_spa_client" "web" {
  name                   = "web"
  user_pool_id           = var.pool_id
  identity_providers     = ["Acme"]
  callback_urls          = ["https://app.acme.example/callback"]
  logout_urls            = ["https://app.acme.example/"]
  refresh_token_validity = 30
  token_validity_units   = { refresh_token = "minutes" }
}
