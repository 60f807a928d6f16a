# Mistake: Sixty is meant to be minutes, and counts hours.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-token-validity-range
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_TokenValidityUnitsType.html
# Pool: acme
# Expect: session-token-validity at access_token_validity

resource "cogfed_spa_client" "web" {
  name                  = "web"
  user_pool_id          = var.pool_id
  identity_providers    = ["Acme"]
  callback_urls         = ["https://app.acme.example/callback"]
  logout_urls           = ["https://app.acme.example/"]
  access_token_validity = 60
}
