# Signicat in front of a new user pool, for a single-page application.

terraform {
  required_version = ">= 1.11"

  required_providers {
    cogfed = { source = "cogfed/cogfed" }
  }
}

provider "cogfed" {
  region = var.region
}

# In the Signicat dashboard: add an OIDC client with the grant type AuthorizationCode, the output redirect_uri and
# the scope openid, without a demand for PKCE, and add a secret.

# The preset brings the name Signicat and the scope openid. Fill attributes with attribute_mapping, by the claims of
# the electronic identities you use.
resource "cogfed_oidc_federation" "signicat" {
  preset                   = "signicat"
  client_id                = var.signicat_client_id
  client_secret_wo         = var.signicat_client_secret # sent to Cognito, kept out of plan and state
  client_secret_wo_version = 1                          # another number sends the secret again
  issuer                   = var.signicat_issuer        # Signicat domain and /auth/open

  # Electronic identities often carry no address, so the pool must not require email.
  user_pool = {
    name = var.name

    # So that the example can be destroyed. Leave it out in production: the default, ACTIVE, protects your users.
    deletion_protection = "INACTIVE"
  }

  domain = { prefix = var.name }
}

resource "cogfed_spa_client" "web" {
  user_pool_id         = cogfed_oidc_federation.signicat.user_pool_id
  name                 = "web"
  identity_providers   = [cogfed_oidc_federation.signicat.provider_name]
  callback_urls        = var.callback_urls
  logout_urls          = var.logout_urls
  allowed_oauth_scopes = ["openid"] # no e-mail or profile to ask for
}
