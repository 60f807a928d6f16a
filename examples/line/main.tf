# LINE Login in front of a new user pool, for a single-page application.

terraform {
  required_version = ">= 1.11"

  required_providers {
    cogfed = { source = "cogfed/cogfed" }
  }
}

provider "cogfed" {
  region = var.region
}

# In the LINE Developers console: create a LINE Login channel for web apps, add the output redirect_uri as callback
# URL, and publish the channel.

# The preset brings the name LINE, the issuer and the scope openid. Once the channel may see e-mail addresses, write
# scopes = ["openid", "email"] and attribute_mapping = { email = "email" }.
resource "cogfed_oidc_federation" "line" {
  preset                   = "line"
  client_id                = var.line_client_id
  client_secret_wo         = var.line_client_secret # sent to Cognito, kept out of plan and state
  client_secret_wo_version = 1                      # another number sends the secret again

  # Without that permission there is no address, so the pool must not require email.
  user_pool = {
    name = var.name

    # So that the example can be destroyed. Leave it out in production: the default, ACTIVE, protects your users.
    deletion_protection = "INACTIVE"
  }

  domain = { prefix = var.name }
}

resource "cogfed_spa_client" "web" {
  user_pool_id         = cogfed_oidc_federation.line.user_pool_id
  name                 = "web"
  identity_providers   = [cogfed_oidc_federation.line.provider_name]
  callback_urls        = var.callback_urls
  logout_urls          = var.logout_urls
  allowed_oauth_scopes = ["openid"] # no e-mail or profile to ask for
}
