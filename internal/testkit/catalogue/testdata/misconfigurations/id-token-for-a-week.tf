# Mistake: ID tokens last a week.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-token-validity-range
# Pool: acme
# Expect: session-token-validity at id_token_validity

resource "cogfed_spa_client" "web" {
  name                 = "web"
  user_pool_id         = var.pool_id
  identity_providers   = ["Acme"]
  callback_urls        = ["https://app.acme.example/callback"]
  logout_urls          = ["https://app.acme.example/"]
  id_token_validity    = 7
  token_validity_units = { id_token = "days" }
}
