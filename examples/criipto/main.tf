# Criipto Verify in front of a new user pool, for a single-page application. It follows Criipto's Cognito guide, which
# has moved to https://docs.idura.app/verify/integrations/aws-cognito, as Criipto Verify has become Idura Verify.

terraform {
  required_version = ">= 1.11"

  required_providers {
    cogfed = { source = "cogfed/cogfed" }
  }
}

provider "cogfed" {
  region = var.region
}

# In the Criipto dashboard ("Register your Criipto Application"): add a login application, register the output
# redirect_uri (step 5), enable the OAuth2 code flow (6), and set the user info response strategy to plainJson (8).

# "AWS Cognito provider setup". The preset brings the name Criipto (step 4) and the scope openid (7), and has the plan
# check the rest.
resource "cogfed_oidc_federation" "criipto" {
  preset                   = "criipto"
  client_id                = var.criipto_client_id           # step 5
  client_secret_wo         = var.criipto_client_secret       # step 6; sent to Cognito, kept out of plan and state
  client_secret_wo_version = 1                               # another number sends the secret again
  issuer                   = "https://${var.criipto_domain}" # steps 8 and 9

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
  user_pool_id         = cogfed_oidc_federation.criipto.user_pool_id
  name                 = "web"
  identity_providers   = [cogfed_oidc_federation.criipto.provider_name] # step 3
  callback_urls        = var.callback_urls                              # step 4
  logout_urls          = var.logout_urls
  allowed_oauth_scopes = ["openid"] # step 5
}
