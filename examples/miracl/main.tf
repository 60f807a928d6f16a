# MIRACL Trust in front of a new user pool, for a single-page application. It follows MIRACL's Cognito guide:
# https://miracl.com/resources/docs/guides/tutorials/integration-cognito/

terraform {
  required_version = ">= 1.11"

  required_providers {
    cogfed = { source = "cogfed/cogfed" }
  }
}

provider "cogfed" {
  region = var.region
}

# "Create a federated identity provider". The preset brings the provider name (step 4), the scopes (6), the attribute
# request method (7) and the endpoints by issuer (8).
resource "cogfed_oidc_federation" "miracl" {
  preset                   = "miracl"
  client_id                = var.miracl_client_id     # step 5
  client_secret_wo         = var.miracl_client_secret # step 5; sent to Cognito, kept out of plan and state
  client_secret_wo_version = 1                        # another number sends the secret again
  issuer                   = var.miracl_issuer        # step 9

  user_pool = {
    name = var.name

    # So that the example can be destroyed. Leave it out in production: the default, ACTIVE, protects your users.
    deletion_protection = "INACTIVE"
  }

  # "Configure the Cognito Hosted UI domain", steps 2 to 5.
  domain = { prefix = var.name }
}

# "Create an app client". Public and without a secret (steps 3 and 5), with the authorization code grant (10).
resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.miracl.user_pool_id
  name               = "web"                                         # step 4
  callback_urls      = var.callback_urls                             # step 6
  logout_urls        = var.logout_urls                               # step 7
  identity_providers = [cogfed_oidc_federation.miracl.provider_name] # steps 8 and 9: without the pool's own users
}
