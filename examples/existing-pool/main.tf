# MIRACL Trust beside the native users of a user pool that exists and has a domain. The pool and its domain are never
# changed or deleted: the federation adds the identity provider, and nothing else.
#
# There is no provider block here, so that aws/main.tf can use this directory as a module. Applied by itself it takes
# the Region from AWS_REGION.

terraform {
  required_version = ">= 1.11"

  required_providers {
    cogfed = { source = "cogfed/cogfed" }
  }
}

resource "cogfed_oidc_federation" "miracl" {
  preset                   = "miracl"
  client_id                = var.miracl_client_id
  client_secret_wo         = var.miracl_client_secret # sent to Cognito, kept out of plan and state
  client_secret_wo_version = 1                        # another number sends the secret again
  issuer                   = var.miracl_issuer

  user_pool_id = var.user_pool_id
}

# COGNITO stands for the pool's own users, who keep signing in as before.
resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.miracl.user_pool_id
  name               = "web"
  identity_providers = ["COGNITO", cogfed_oidc_federation.miracl.provider_name]
  callback_urls      = var.callback_urls
  logout_urls        = var.logout_urls
}
