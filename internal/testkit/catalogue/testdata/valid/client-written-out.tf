# Legal: Every setting of a client, with its default.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  region                        = "eu-west-2"
  user_pool_id                  = cogfed_oidc_federation.idp.user_pool_id
  domain_name                   = cogfed_oidc_federation.idp.domain_name
  name                          = "web"
  identity_providers            = [cogfed_oidc_federation.idp.provider_name]
  callback_urls                 = ["https://app.acme.example/"]
  logout_urls                   = ["https://app.acme.example/"]
  default_redirect_uri          = "https://app.acme.example/"
  allowed_oauth_flows           = ["code"]
  allowed_oauth_scopes          = ["openid", "email", "profile"]
  explicit_auth_flows           = ["ALLOW_REFRESH_TOKEN_AUTH"]
  access_token_validity         = 60
  id_token_validity             = 60
  refresh_token_validity        = 30
  token_validity_units          = { access_token = "minutes", id_token = "minutes", refresh_token = "days" }
  auth_session_validity         = 3
  enable_token_revocation       = true
  prevent_user_existence_errors = "ENABLED"
  ignore_rules                  = []
  timeouts                      = { create = "5m", read = "5m", update = "5m", delete = "5m" }
}
