# Mistake: A back end whose client offers no way to sign in.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html
# Pool: acme
# Expect: identity-providers-missing at identity_providers

resource "cogfed_web_client" "api" {
  name          = "api"
  user_pool_id  = var.pool_id
  callback_urls = ["https://app.acme.example/callback"]
  logout_urls   = ["https://app.acme.example/"]
}
