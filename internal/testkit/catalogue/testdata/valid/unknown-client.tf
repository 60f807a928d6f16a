# Legal: Everything about a client is unknown.
# Seen: https://developer.hashicorp.com/terraform/plugin/framework/handling-data/terraform-concepts

resource "terraform_data" "unknown" {
  input = {
    name      = "web"
    providers = ["COGNITO"]
    urls      = ["http://localhost:3000"]
    url       = "https://app.acme.example/"
    flows     = ["code"]
    scopes    = ["openid", "email"]
    auth      = ["ALLOW_REFRESH_TOKEN_AUTH"]
    one       = 1
    hours     = "hours"
    days      = "days"
    enabled   = "DISABLED"
    legacy    = "ENABLED"
    read      = ["email", "email_verified"]
    write     = ["email"]
  }
}

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  user_pool_id                  = cogfed_oidc_federation.idp.user_pool_id
  name                          = terraform_data.unknown.output.name
  identity_providers            = terraform_data.unknown.output.providers
  callback_urls                 = concat(terraform_data.unknown.output.urls, [terraform_data.unknown.output.url])
  logout_urls                   = terraform_data.unknown.output.urls
  allowed_oauth_flows           = terraform_data.unknown.output.flows
  allowed_oauth_scopes          = terraform_data.unknown.output.scopes
  explicit_auth_flows           = terraform_data.unknown.output.auth
  access_token_validity         = terraform_data.unknown.output.one
  id_token_validity             = terraform_data.unknown.output.one
  refresh_token_validity        = terraform_data.unknown.output.one
  token_validity_units          = { access_token = terraform_data.unknown.output.hours, id_token = "hours", refresh_token = terraform_data.unknown.output.days }
  refresh_token_rotation        = { feature = terraform_data.unknown.output.enabled }
  prevent_user_existence_errors = terraform_data.unknown.output.legacy
  read_attributes               = terraform_data.unknown.output.read
  write_attributes              = terraform_data.unknown.output.write
}
