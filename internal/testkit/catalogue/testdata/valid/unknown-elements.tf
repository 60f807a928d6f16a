# Legal: Some elements of lists and maps are unknown, and others are not.
# Seen: https://developer.hashicorp.com/terraform/plugin/framework/handling-data/terraform-concepts

resource "terraform_data" "unknown" {
  input = { scope = "openid", url = "https://app.acme.example/", claim = "team", factor = "PASSWORD", way = "verified_email", flow = "code" }
}

resource "cogfed_oidc_federation" "idp" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "a-secret"
  scopes            = ["custom", terraform_data.unknown.output.scope]
  idp_identifiers   = [terraform_data.unknown.output.claim, "acme"]
  attribute_mapping = { "custom:team" = terraform_data.unknown.output.claim }
  user_pool = {
    name                       = "acme"
    schema                     = { team = {} }
    tags                       = { a = "b", claim = terraform_data.unknown.output.claim }
    allowed_first_auth_factors = [terraform_data.unknown.output.factor, "WEB_AUTHN"]
    account_recovery           = ["verified_phone_number", terraform_data.unknown.output.way]
    deletion_protection        = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  user_pool_id         = cogfed_oidc_federation.idp.user_pool_id
  name                 = "web"
  identity_providers   = [cogfed_oidc_federation.idp.provider_name]
  callback_urls        = [terraform_data.unknown.output.url, "http://localhost:3000"]
  logout_urls          = ["http://localhost:3000", terraform_data.unknown.output.url]
  default_redirect_uri = terraform_data.unknown.output.url
  allowed_oauth_flows  = [terraform_data.unknown.output.flow]
  allowed_oauth_scopes = ["email", terraform_data.unknown.output.scope]
}
