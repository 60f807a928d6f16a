# Legal: Everything about a federation comes from another resource and is known after apply only.
# Seen: https://developer.hashicorp.com/terraform/plugin/framework/handling-data/terraform-concepts

resource "terraform_data" "unknown" {
  input = {
    preset        = "miracl"
    provider_name = "MIRACL-2"
    issuer        = "https://api.mpin.io"
    client_id     = "acme"
    secret        = "a-secret"
    scopes        = ["openid", "email"]
    method        = "POST"
    mapping       = { email = "email", email_verified = "email_verified" }
    identifiers   = ["acme"]
    response      = "plainJson"
    pool          = "acme"
    prefix        = "acme-login"
  }
}

resource "cogfed_oidc_federation" "idp" {
  preset                    = terraform_data.unknown.output.preset
  provider_name             = terraform_data.unknown.output.provider_name
  issuer                    = terraform_data.unknown.output.issuer
  client_id                 = terraform_data.unknown.output.client_id
  client_secret             = terraform_data.unknown.output.secret
  scopes                    = terraform_data.unknown.output.scopes
  attributes_request_method = terraform_data.unknown.output.method
  attribute_mapping         = terraform_data.unknown.output.mapping
  idp_identifiers           = terraform_data.unknown.output.identifiers
  userinfo_response         = terraform_data.unknown.output.response
  user_pool                 = { name = terraform_data.unknown.output.pool, deletion_protection = "INACTIVE" }
  domain                    = { prefix = terraform_data.unknown.output.prefix }
}

resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.idp.user_pool_id
  name               = "web"
  identity_providers = [cogfed_oidc_federation.idp.provider_name]
  callback_urls      = ["https://app.acme.example/"]
  logout_urls        = ["https://app.acme.example/"]
}
