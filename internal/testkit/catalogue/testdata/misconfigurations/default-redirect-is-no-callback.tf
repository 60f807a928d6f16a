# Mistake: The default is not among the callbacks.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-default-redirect-uri-member
# Pool: acme
# Expect: default-redirect-unlisted at default_redirect_uri

resource "cogfed_spa_client" "web" {
  name                 = "web"
  user_pool_id         = var.pool_id
  identity_providers   = ["Acme"]
  callback_urls        = ["https://app.acme.example/callback"]
  logout_urls          = ["https://app.acme.example/"]
  default_redirect_uri = "https://app.acme.example/"
}
