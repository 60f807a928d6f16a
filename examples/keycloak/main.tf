# Keycloak in front of a new user pool, for a single-page application.

terraform {
  required_version = ">= 1.11"

  required_providers {
    cogfed = { source = "cogfed/cogfed" }
  }
}

provider "cogfed" {
  region = var.region
}

# In the admin console of the realm: create an OpenID Connect client with client authentication and the standard
# flow, without a PKCE method, and enter the output redirect_uri among the valid redirect URIs.

# The preset brings the name Keycloak, the scopes openid and email, and fills email and email_verified.
resource "cogfed_oidc_federation" "keycloak" {
  preset                   = "keycloak"
  client_id                = var.keycloak_client_id
  client_secret_wo         = var.keycloak_client_secret # sent to Cognito, kept out of plan and state
  client_secret_wo_version = 1                          # another number sends the secret again
  issuer                   = var.keycloak_issuer        # base URL, /realms/ and the realm

  user_pool = {
    name = var.name

    # So that the example can be destroyed. Leave it out in production: the default, ACTIVE, protects your users.
    deletion_protection = "INACTIVE"
  }

  domain = { prefix = var.name }
}

resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.keycloak.user_pool_id
  name               = "web"
  identity_providers = [cogfed_oidc_federation.keycloak.provider_name]
  callback_urls      = var.callback_urls
  logout_urls        = var.logout_urls
}
