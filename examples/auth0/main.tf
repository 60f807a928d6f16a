# Auth0 in front of a new user pool, for a single-page application.

terraform {
  required_version = ">= 1.11"

  required_providers {
    cogfed = { source = "cogfed/cogfed" }
  }
}

provider "cogfed" {
  region = var.region
}

# In the Auth0 dashboard: create a regular web application (not a single-page one: Cognito is the application, and
# has a secret), add the output redirect_uri to its Allowed Callback URLs, and set the authentication method to
# Client Secret (Post).

# The preset brings the name Auth0, the scopes openid and email, and fills email and email_verified.
resource "cogfed_oidc_federation" "auth0" {
  preset                   = "auth0"
  client_id                = var.auth0_client_id
  client_secret_wo         = var.auth0_client_secret # sent to Cognito, kept out of plan and state
  client_secret_wo_version = 1                       # another number sends the secret again
  issuer                   = var.auth0_issuer        # with its slash at the end

  user_pool = {
    name = var.name

    # So that the example can be destroyed. Leave it out in production: the default, ACTIVE, protects your users.
    deletion_protection = "INACTIVE"
  }

  domain = { prefix = var.name }
}

resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.auth0.user_pool_id
  name               = "web"
  identity_providers = [cogfed_oidc_federation.auth0.provider_name]
  callback_urls      = var.callback_urls
  logout_urls        = var.logout_urls
}
