# Legal: The pool and its mapping are unknown as a whole, and so are the Region and the switches.
# Seen: https://developer.hashicorp.com/terraform/plugin/framework/handling-data/terraform-concepts

resource "terraform_data" "unknown" {
  input = {
    region    = "eu-west-2"
    pool      = { name = "acme", deletion_protection = "INACTIVE", schema = { tenant = {} } }
    mapping   = { email = "email", email_verified = "email_verified", "custom:tenant" = "tenant" }
    version   = 3
    timeouts  = { create = "10m" }
    discovery = "off"
  }
}

resource "cogfed_oidc_federation" "idp" {
  region                   = terraform_data.unknown.output.region
  provider_name            = "Acme"
  issuer                   = "https://login.acme.example"
  client_id                = "acme"
  client_secret_wo         = "hidden"
  client_secret_wo_version = terraform_data.unknown.output.version
  scopes                   = ["openid", "email"]
  attribute_mapping        = terraform_data.unknown.output.mapping
  discovery                = terraform_data.unknown.output.discovery
  timeouts                 = terraform_data.unknown.output.timeouts
  user_pool                = terraform_data.unknown.output.pool
  domain                   = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  region             = terraform_data.unknown.output.region
  user_pool_id       = cogfed_oidc_federation.idp.user_pool_id
  name               = "web"
  identity_providers = [cogfed_oidc_federation.idp.provider_name]
  callback_urls      = ["https://app.acme.example/"]
  logout_urls        = ["https://app.acme.example/"]
}
