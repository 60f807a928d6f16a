# Mistake: The analytics project is named in two ways.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AnalyticsConfigurationType.html
# Pool: acme
# Expect: analytics-project at analytics_configuration.application_arn

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
  analytics_configuration = {
    application_arn = "arn:aws:mobiletargeting:eu-west-2:111122223333:apps/0123456789abcdef0123456789abcdef"
    application_id  = "0123456789abcdef0123456789abcdef"
  }
}
