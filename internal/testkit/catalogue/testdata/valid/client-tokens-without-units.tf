# Legal: Numbers without units count hours, and days for the refresh token.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_TokenValidityUnitsType.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "bare" {
  user_pool_id           = cogfed_oidc_federation.idp.user_pool_id
  name                   = "bare"
  identity_providers     = [cogfed_oidc_federation.idp.provider_name]
  callback_urls          = ["https://app.acme.example/"]
  logout_urls            = ["https://app.acme.example/"]
  access_token_validity  = 24
  id_token_validity      = 1
  refresh_token_validity = 1
}

resource "cogfed_spa_client" "units_only" {
  user_pool_id         = cogfed_oidc_federation.idp.user_pool_id
  name                 = "units-only"
  identity_providers   = [cogfed_oidc_federation.idp.provider_name]
  callback_urls        = ["https://app.acme.example/"]
  logout_urls          = ["https://app.acme.example/"]
  token_validity_units = { access_token = "minutes", id_token = "hours", refresh_token = "days" }
}
