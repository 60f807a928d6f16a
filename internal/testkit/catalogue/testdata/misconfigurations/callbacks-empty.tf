# Mistake: The list of callbacks is empty.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-oauth-callback-required
# Seen: https://github.com/anomalyco/sst/pull/6272
# Pool: acme
# Expect: callback-urls-missing at callback_urls

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = []
  logout_urls        = ["https://app.acme.example/"]
}
