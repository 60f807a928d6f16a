# Legal: MIRACL Trust's page "Amazon Cognito Integration", step by step.
# Seen: https://miracl.com/resources/docs/guides/tutorials/integration-cognito/

variable "secret" {
  type      = string
  sensitive = true
  ephemeral = true
  default   = "from-the-portal"
}

resource "cogfed_oidc_federation" "miracl" {
  provider_name             = "MIRACL"
  issuer                    = "https://api.mpin.io"
  client_id                 = "oidc-client-id"
  client_secret_wo          = var.secret
  client_secret_wo_version  = 1
  scopes                    = ["openid", "email"]
  attributes_request_method = "POST"

  user_pool = {
    name                = "miracl-users"
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-miracl" }
}

resource "cogfed_spa_client" "web" {
  user_pool_id         = cogfed_oidc_federation.miracl.user_pool_id
  name                 = "web"
  identity_providers   = [cogfed_oidc_federation.miracl.provider_name]
  callback_urls        = ["http://localhost:3000"]
  logout_urls          = ["http://localhost:3000"]
  allowed_oauth_flows  = ["code"]
  allowed_oauth_scopes = ["email", "profile", "openid"]
}
