# Mistake: The client names the provider in other capitals.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-supported-identity-providers-exists
# Seen: https://github.com/aws/aws-cdk/issues/15850
# Pool: acme
# Expect: warning client-provider-absent at identity_providers["ACME"]

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = ["ACME"]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
}
