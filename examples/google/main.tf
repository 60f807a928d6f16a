# Google, as an OpenID Connect provider, in front of a new user pool, for a single-page application. Cognito also has
# a provider type of its own for Google, which hashicorp/aws makes, and bills its users differently.

terraform {
  required_version = ">= 1.11"

  required_providers {
    cogfed = { source = "cogfed/cogfed" }
  }
}

provider "cogfed" {
  region = var.region
}

# In the Google Cloud console: create an OAuth client of the type Web application, and add the output redirect_uri to
# its authorized redirect URIs.

# The preset brings the name Google-OIDC, the issuer, the scopes openid and email, and fills email and
# email_verified.
resource "cogfed_oidc_federation" "google" {
  preset                   = "google"
  client_id                = var.google_client_id
  client_secret_wo         = var.google_client_secret # sent to Cognito, kept out of plan and state
  client_secret_wo_version = 1                        # another number sends the secret again

  user_pool = {
    name = var.name

    # So that the example can be destroyed. Leave it out in production: the default, ACTIVE, protects your users.
    deletion_protection = "INACTIVE"
  }

  domain = { prefix = var.name }
}

resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.google.user_pool_id
  name               = "web"
  identity_providers = [cogfed_oidc_federation.google.provider_name]
  callback_urls      = var.callback_urls
  logout_urls        = var.logout_urls
}
