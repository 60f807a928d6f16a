# Okta in front of a new user pool, for a single-page application.

terraform {
  required_version = ">= 1.11"

  required_providers {
    cogfed = { source = "cogfed/cogfed" }
  }
}

provider "cogfed" {
  region = var.region
}

# In the Okta admin console: create an app integration for OIDC, of the type Web Application (not a single-page one:
# Cognito is the application, and has a secret), with the output redirect_uri as sign-in redirect URI, and do not
# require PKCE.

# The preset brings the name Okta, the scopes openid and email, and fills email and email_verified.
resource "cogfed_oidc_federation" "okta" {
  preset                   = "okta"
  client_id                = var.okta_client_id
  client_secret_wo         = var.okta_client_secret # sent to Cognito, kept out of plan and state
  client_secret_wo_version = 1                      # another number sends the secret again
  issuer                   = var.okta_issuer        # of the authorization server

  user_pool = {
    name = var.name

    # So that the example can be destroyed. Leave it out in production: the default, ACTIVE, protects your users.
    deletion_protection = "INACTIVE"
  }

  domain = { prefix = var.name }
}

resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.okta.user_pool_id
  name               = "web"
  identity_providers = [cogfed_oidc_federation.okta.provider_name]
  callback_urls      = var.callback_urls
  logout_urls        = var.logout_urls
}
