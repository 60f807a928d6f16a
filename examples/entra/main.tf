# Microsoft Entra ID in front of a new user pool, for a single-page application.

terraform {
  required_version = ">= 1.11"

  required_providers {
    cogfed = { source = "cogfed/cogfed" }
  }
}

provider "cogfed" {
  region = var.region
}

# In the Microsoft Entra admin center: register an application for one directory, add the platform Web (not
# single-page: Cognito is the application, and has a secret) with the output redirect_uri, and add a client secret.

# The preset brings the name Entra, the scopes openid and email, and fills email. Entra ID sends no email_verified,
# so the addresses count as unverified.
resource "cogfed_oidc_federation" "entra" {
  preset                   = "entra"
  client_id                = var.entra_client_id
  client_secret_wo         = var.entra_client_secret # sent to Cognito, kept out of plan and state
  client_secret_wo_version = 1                       # another number sends the secret again
  issuer                   = var.entra_issuer        # of one tenant, by its id

  # Not every account has an address, so the pool must not require email.
  user_pool = {
    name = var.name

    # So that the example can be destroyed. Leave it out in production: the default, ACTIVE, protects your users.
    deletion_protection = "INACTIVE"
  }

  domain = { prefix = var.name }
}

resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.entra.user_pool_id
  name               = "web"
  identity_providers = [cogfed_oidc_federation.entra.provider_name]
  callback_urls      = var.callback_urls
  logout_urls        = var.logout_urls
}
