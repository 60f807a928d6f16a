# Mistake: A scope is misspelt.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-oauth-scopes-unknown
# Pool: acme
# Expect: client-scope-unknown at allowed_oauth_scopes["emial"]

resource "cogfed_spa_client" "web" {
  name                 = "web"
  user_pool_id         = var.pool_id
  identity_providers   = ["Acme"]
  callback_urls        = ["https://app.acme.example/callback"]
  logout_urls          = ["https://app.acme.example/"]
  allowed_oauth_scopes = ["openid", "emial"]
}
