# GitLab in front of a new user pool, for a single-page application.

terraform {
  required_version = ">= 1.11"

  required_providers {
    cogfed = { source = "cogfed/cogfed" }
  }
}

provider "cogfed" {
  region = var.region
}

# In GitLab: add a confidential application with the output redirect_uri and the scopes openid and email.

# The preset brings the name GitLab, the scopes openid and email, and fills email and email_verified.
resource "cogfed_oidc_federation" "gitlab" {
  preset                   = "gitlab"
  client_id                = var.gitlab_client_id
  client_secret_wo         = var.gitlab_client_secret # sent to Cognito, kept out of plan and state
  client_secret_wo_version = 1                        # another number sends the secret again
  issuer                   = var.gitlab_issuer        # of GitLab.com, or of an instance

  user_pool = {
    name = var.name

    # So that the example can be destroyed. Leave it out in production: the default, ACTIVE, protects your users.
    deletion_protection = "INACTIVE"
  }

  domain = { prefix = var.name }
}

resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.gitlab.user_pool_id
  name               = "web"
  identity_providers = [cogfed_oidc_federation.gitlab.provider_name]
  callback_urls      = var.callback_urls
  logout_urls        = var.logout_urls
}
