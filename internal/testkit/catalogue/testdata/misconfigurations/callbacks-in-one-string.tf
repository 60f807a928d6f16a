# Mistake: Two callbacks are joined by a comma, as aws-exports.js has them.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html
# Seen: https://github.com/aws/aws-cdk/issues/12116
# Pool: acme
# Expect: callback-url-syntax at callback_urls[0]

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = ["http://localhost:3000/, https://app.acme.example/"]
  logout_urls        = ["https://app.acme.example/"]
}
