# A browser application that signs in with the library amazon-cognito-auth-js, which is archived: for a new application
# take the example of your identity provider. The steps are those of the page "Cognito - Js Auth Sdk"; the library is at
# https://github.com/amazon-archives/amazon-cognito-auth-js

terraform {
  required_version = ">= 1.11"

  required_providers {
    cogfed = { source = "cogfed/cogfed" }
  }
}

provider "cogfed" {
  region = var.region
}

# "Create and configure a user pool and an app": the user pool and its domain, and the identity provider that
# IdentityProvider names in the page's configuration.
resource "cogfed_oidc_federation" "idp" {
  provider_name            = var.idp_name
  issuer                   = var.idp_issuer
  client_id                = var.idp_client_id
  client_secret_wo         = var.idp_client_secret # sent to Cognito, kept out of plan and state
  client_secret_wo_version = 1                     # another number sends the secret again

  # The user pool requires an e-mail address, so the identity provider must be asked for one, and it must be mapped.
  scopes            = ["openid", "email"]
  attribute_mapping = { email = "email", email_verified = "email_verified" }

  user_pool = {
    name = var.name

    # "Test the sign up flow": the form asks for an e-mail address, to which Cognito sends the verification code.
    schema                   = { email = { required = true } }
    auto_verified_attributes = ["email"]

    # So that the example can be destroyed. Leave it out in production: the default, ACTIVE, protects your users.
    deletion_protection = "INACTIVE"
  }

  domain = { prefix = var.name }
}

# "Set the app client settings": the callback URL, the scopes email and openid, the implicit grant.
resource "cogfed_spa_client" "web" {
  user_pool_id         = cogfed_oidc_federation.idp.user_pool_id
  name                 = "auth-js"
  identity_providers   = ["COGNITO", cogfed_oidc_federation.idp.provider_name]
  callback_urls        = [var.site_url]
  logout_urls          = [var.site_url]
  allowed_oauth_flows  = [var.code_grant ? "code" : "implicit"]
  allowed_oauth_scopes = ["email", "openid"]
  explicit_auth_flows  = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]

  # The plan refuses a client without the authorization code grant, and warns of the implicit grant. The library uses the
  # implicit grant unless the page calls auth.useCodeGrantFlow(): then set code_grant.
  ignore_rules = ["oauth-code-flow-missing", "oauth-flow-implicit"]
}
