# Mistake: The callback is a machine in the local network.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-callback-url-https
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html
# Pool: acme
# Expect: callback-url-https at callback_urls[1]

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = ["http://localhost:3000", "http://192.168.1.20:3000"]
  logout_urls        = ["https://app.acme.example/"]
}
