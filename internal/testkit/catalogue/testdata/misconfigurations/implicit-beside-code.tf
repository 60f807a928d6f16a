# Mistake: The implicit grant is on beside the code grant.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html
# Seen: https://github.com/aws/aws-cdk/issues/12116
# Pool: acme
# Expect: oauth-flow-implicit at allowed_oauth_flows["implicit"]

resource "cogfed_spa_client" "web" {
  name                = "web"
  user_pool_id        = var.pool_id
  identity_providers  = ["Acme"]
  callback_urls       = ["https://app.acme.example/callback"]
  logout_urls         = ["https://app.acme.example/"]
  allowed_oauth_flows = ["code", "implicit"]
}
