# Mistake: Every preview of every branch shall be a callback.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
# Seen: https://github.com/aws-amplify/amplify-js/issues/5127
# Pool: acme
# Expect: callback-url-wildcard at callback_urls[0]

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = ["https://*.preview.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
}
