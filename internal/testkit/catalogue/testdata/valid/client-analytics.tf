# Legal: A Pinpoint project by its ARN alone, and by id, role and external id.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AnalyticsConfigurationType.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  region        = "us-east-1"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  for_each = {
    arn = {
      application_arn  = "arn:aws:mobiletargeting:us-east-1:123456789012:apps/0123456789abcdef0123456789abcdef"
      user_data_shared = true
    }
    id = {
      application_id = "0123456789abcdef0123456789abcdef"
      role_arn       = "arn:aws:iam::123456789012:role/cognito-pinpoint"
      external_id    = "acme"
    }
  }
  region                  = "us-east-1"
  user_pool_id            = cogfed_oidc_federation.idp.user_pool_id
  name                    = "web-${each.key}"
  identity_providers      = [cogfed_oidc_federation.idp.provider_name]
  callback_urls           = ["https://app.acme.example/"]
  logout_urls             = ["https://app.acme.example/"]
  analytics_configuration = each.value
}
