# Mistake: No page is named for after a logout.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
# Seen: https://github.com/AxaFrance/oidc-client/issues/1173
# Seen: https://github.com/lakekeeper/console/issues/198
# Pool: acme
# Expect: logout-urls-missing at logout_urls

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = ["https://app.acme.example/callback"]
}
