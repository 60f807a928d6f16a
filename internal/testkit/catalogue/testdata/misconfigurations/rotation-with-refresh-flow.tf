# Mistake: Refresh tokens are rotated, and the old flow stays allowed.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
# Seen: https://github.com/hashicorp/terraform-provider-aws/issues/47554
# Pool: acme
# Expect: auth-flow-rotation at explicit_auth_flows["ALLOW_REFRESH_TOKEN_AUTH"]

resource "cogfed_spa_client" "web" {
  name                   = "web"
  user_pool_id           = var.pool_id
  identity_providers     = ["Acme"]
  callback_urls          = ["https://app.acme.example/callback"]
  logout_urls            = ["https://app.acme.example/"]
  refresh_token_rotation = { feature = "ENABLED" }
  explicit_auth_flows    = ["ALLOW_REFRESH_TOKEN_AUTH"]
}
