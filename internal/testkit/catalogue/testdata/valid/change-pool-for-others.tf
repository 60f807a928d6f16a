# Legal: The owner of a pool gives it the attribute and the feature plan that others need in the same apply.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddCustomAttributes.html

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE", user_pool_tier = "ESSENTIALS", schema = { tenant = {} } }
  ignore_rules  = ["domain-missing"] # Other has it
}

resource "cogfed_oidc_federation" "other" {
  provider_name     = "Other"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  user_pool_id      = cogfed_oidc_federation.acme.user_pool_id
  domain            = { prefix = "acme-login", managed_login_version = 2 }
  attribute_mapping = { "custom:tenant" = "tenant" }
}

resource "cogfed_spa_client" "web" {
  name                = "web"
  user_pool_id        = cogfed_oidc_federation.acme.user_pool_id
  identity_providers  = [cogfed_oidc_federation.acme.provider_name]
  callback_urls       = ["https://app.acme.example/callback"]
  logout_urls         = ["https://app.acme.example/"]
  explicit_auth_flows = ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
  ignore_rules        = ["auth-flow-open", "client-branding-missing"]
}
