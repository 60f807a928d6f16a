# Mistake: Access tokens last longer than refresh tokens.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-token-expiration-order
# Pool: acme
# Expect: token-validity-order at access_token_validity

resource "cogfed_spa_client" "web" {
  name                   = "web"
  user_pool_id           = var.pool_id
  identity_providers     = ["Acme"]
  callback_urls          = ["https://app.acme.example/callback"]
  logout_urls            = ["https://app.acme.example/"]
  access_token_validity  = 12
  refresh_token_validity = 6
  token_validity_units   = { access_token = "hours", refresh_token = "hours" }
}
