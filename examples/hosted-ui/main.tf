# Native users who sign in by e-mail, beside an identity provider of your own, on the pages that Cognito hosts. It follows
# https://github.com/oieduardorabelo/node-amazon-cognito-oauth

terraform {
  required_version = ">= 1.11"

  required_providers {
    cogfed = { source = "cogfed/cogfed" }
  }
}

provider "cogfed" {
  region = var.region
}

resource "cogfed_oidc_federation" "idp" {
  provider_name            = var.idp_name
  issuer                   = var.idp_issuer
  client_id                = var.idp_client_id
  client_secret_wo         = var.idp_client_secret # sent to Cognito, kept out of plan and state
  client_secret_wo_version = 1                     # another number sends the secret again
  scopes                   = ["openid", "email"]
  attribute_mapping        = { email = "email", email_verified = "email_verified" }

  # The list of user pool settings. What it leaves empty or says is disabled is the default here too: required and alias
  # attributes, custom attributes, MFA, advanced security, tags, triggers, the sender of e-mail messages.
  user_pool = {
    name                     = var.name
    username_attributes      = ["email"]
    case_sensitive           = false
    self_sign_up_enabled     = true
    auto_verified_attributes = ["email"]

    password_policy = {
      minimum_length    = 6
      require_lowercase = false
      require_uppercase = false
      require_numbers   = false
      require_symbols   = false
    }

    # So that the example can be destroyed. Leave it out in production: the default, ACTIVE, protects your users.
    deletion_protection = "INACTIVE"
  }

  # "Domain name".
  domain = { prefix = var.name }
}

resource "cogfed_spa_client" "localhost" {
  # "Configuration used when creating the app client".
  user_pool_id = cogfed_oidc_federation.idp.user_pool_id
  name         = "client-localhost"

  refresh_token_validity = 30
  access_token_validity  = 60
  id_token_validity      = 60
  token_validity_units = {
    refresh_token = "days"
    access_token  = "minutes"
    id_token      = "minutes"
  }

  explicit_auth_flows           = ["ALLOW_CUSTOM_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
  prevent_user_existence_errors = "ENABLED"

  # "OAuth flows and scopes for the App Client". COGNITO stands for the pool's own users.
  identity_providers   = ["COGNITO", cogfed_oidc_federation.idp.provider_name]
  callback_urls        = var.callback_urls
  logout_urls          = var.logout_urls
  allowed_oauth_flows  = ["code", "implicit"]
  allowed_oauth_scopes = ["email", "openid"]

  # The plan warns of the implicit grant, which puts tokens into the address bar. The guide wants it.
  ignore_rules = ["oauth-flow-implicit"]
}
