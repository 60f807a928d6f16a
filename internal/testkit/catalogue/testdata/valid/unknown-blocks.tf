# Legal: Whole blocks are unknown: which of two ways they go is not certain, so neither can be wrong.
# Seen: https://developer.hashicorp.com/terraform/plugin/framework/handling-data/terraform-concepts

resource "terraform_data" "unknown" {
  input = {
    domain = { prefix = "acme-login" }
    endpoints = {
      authorize_url  = "https://login.acme.example/authorize"
      token_url      = "https://login.acme.example/token"
      attributes_url = "https://login.acme.example/userinfo"
      jwks_uri       = "https://login.acme.example/jwks"
    }
    schema = { tenant = { max_length = 2048 } }
    mfa    = { configuration = "OPTIONAL", software_token = true }
    policy = { minimum_length = 12 }
    tags   = { a = "b" }
  }
}

resource "cogfed_oidc_federation" "idp" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "a-secret"
  attribute_mapping = { "custom:tenant" = "tenant" }
  endpoints         = terraform_data.unknown.output.endpoints
  domain            = terraform_data.unknown.output.domain
  user_pool = {
    name                = "acme"
    schema              = terraform_data.unknown.output.schema
    mfa                 = terraform_data.unknown.output.mfa
    password_policy     = terraform_data.unknown.output.policy
    tags                = terraform_data.unknown.output.tags
    deletion_protection = "INACTIVE"
  }
}
