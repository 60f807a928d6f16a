# Idura Verify in front of a new user pool, for a single-page application. It follows Idura's Cognito guide:
# https://docs.idura.app/verify/integrations/aws-cognito

terraform {
  required_version = ">= 1.11"

  required_providers {
    cogfed = { source = "cogfed/cogfed" }
  }
}

provider "cogfed" {
  region = var.region
}

# In the Idura dashboard ("Register your AWS Cognito tenant in Idura Verify"): create an application, register the
# output redirect_uri, enable the OAuth2 code flow, and set the user info response strategy to plainJson.

# "AWS Cognito provider setup". The preset brings the name Idura and the scope openid, and has the plan check the rest.
resource "cogfed_oidc_federation" "idura" {
  preset                   = "idura"
  client_id                = var.idura_client_id
  client_secret_wo         = var.idura_client_secret # sent to Cognito, kept out of plan and state
  client_secret_wo_version = 1                       # another number sends the secret again
  issuer                   = "https://${var.idura_domain}"

  # "AWS Cognito basics": a user pool that does not require an e-mail address ...
  user_pool = {
    name = var.name

    # So that the example can be destroyed. Leave it out in production: the default, ACTIVE, protects your users.
    deletion_protection = "INACTIVE"
  }

  # ... and that has a domain.
  domain = { prefix = var.name }
}

# "AWS Cognito application setup".
resource "cogfed_spa_client" "web" {
  user_pool_id         = cogfed_oidc_federation.idura.user_pool_id
  name                 = "web"
  identity_providers   = [cogfed_oidc_federation.idura.provider_name] # step 4
  callback_urls        = var.callback_urls                            # step 5
  logout_urls          = var.logout_urls
  allowed_oauth_scopes = ["openid"] # step 6
}

# What the application has to be told.
data "cogfed_client_config" "web" {
  user_pool_id      = cogfed_spa_client.web.user_pool_id
  client_id         = cogfed_spa_client.web.client_id
  identity_provider = cogfed_oidc_federation.idura.provider_name # so that nobody has to pick one

  depends_on = [cogfed_spa_client.web]
}
