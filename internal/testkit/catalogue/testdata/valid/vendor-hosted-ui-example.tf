# Legal: The settings that the article on the hosted UI example lists.
# Seen: https://github.com/oieduardorabelo/node-amazon-cognito-oauth

# It allows the implicit grant beside the code grant; the rule that warns of that is silenced, as the article means it.
resource "cogfed_oidc_federation" "idp" {
  provider_name     = "Company"
  issuer            = "https://login.company.example"
  client_id         = "client-localhost"
  client_secret     = "a-secret"
  scopes            = ["openid", "email"]
  attribute_mapping = { email = "email", email_verified = "email_verified" }

  user_pool = {
    name                     = "hosted-ui"
    username_attributes      = ["email"]
    case_sensitive           = false
    self_sign_up_enabled     = true
    auto_verified_attributes = ["email"]
    mfa                      = { configuration = "OFF" }
    email_configuration      = { email_sending_account = "COGNITO_DEFAULT" }
    threat_protection        = { advanced_security_mode = "OFF" }
    tags                     = {}
    deletion_protection      = "INACTIVE"

    password_policy = {
      minimum_length    = 6
      require_lowercase = false
      require_numbers   = false
      require_symbols   = false
      require_uppercase = false
    }
  }
  domain = { prefix = "acme-hosted-ui" }
}

resource "cogfed_spa_client" "localhost" {
  user_pool_id                  = cogfed_oidc_federation.idp.user_pool_id
  name                          = "client-localhost"
  identity_providers            = ["COGNITO", cogfed_oidc_federation.idp.provider_name]
  callback_urls                 = ["http://localhost:4200/oauth/cognito"]
  logout_urls                   = ["http://localhost:4200/oauth/cognito/logout"]
  allowed_oauth_flows           = ["code", "implicit"]
  allowed_oauth_scopes          = ["email", "openid"]
  explicit_auth_flows           = ["ALLOW_CUSTOM_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
  prevent_user_existence_errors = "ENABLED"
  refresh_token_validity        = 30
  access_token_validity         = 60
  id_token_validity             = 60
  token_validity_units          = { refresh_token = "days", access_token = "minutes", id_token = "minutes" }
  ignore_rules                  = ["oauth-flow-implicit"]
}
