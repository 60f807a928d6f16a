# Legal: Lists of attributes that cover what the scopes release and what the mapping fills: the verified flags to read but not to write, custom ones with their prefix, and the shorthand for the scope profile.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html

resource "cogfed_oidc_federation" "idp" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "a-secret"
  scopes        = ["openid", "email", "phone"]
  attribute_mapping = {
    email                 = "email"
    email_verified        = "email_verified"
    phone_number          = "phone_number"
    phone_number_verified = "phone_number_verified"
    "custom:tenant"       = "tenant"
  }
  user_pool = {
    name                = "acme"
    schema              = { tenant = {} }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  user_pool_id         = cogfed_oidc_federation.idp.user_pool_id
  name                 = "web"
  identity_providers   = [cogfed_oidc_federation.idp.provider_name]
  callback_urls        = ["https://app.acme.example/"]
  logout_urls          = ["https://app.acme.example/"]
  allowed_oauth_scopes = ["openid", "email", "phone"]
  read_attributes      = ["email", "email_verified", "phone_number", "phone_number_verified", "sub", "custom:tenant"]
  write_attributes     = ["email", "phone_number", "custom:tenant"]
}

resource "cogfed_spa_client" "narrow" {
  user_pool_id         = cogfed_oidc_federation.idp.user_pool_id
  name                 = "narrow"
  identity_providers   = [cogfed_oidc_federation.idp.provider_name]
  callback_urls        = ["https://app.acme.example/"]
  logout_urls          = ["https://app.acme.example/"]
  allowed_oauth_scopes = ["openid"]
  read_attributes      = ["custom:tenant"]
}

resource "cogfed_spa_client" "empty" {
  user_pool_id       = cogfed_oidc_federation.idp.user_pool_id
  name               = "empty"
  identity_providers = [cogfed_oidc_federation.idp.provider_name]
  callback_urls      = ["https://app.acme.example/"]
  logout_urls        = ["https://app.acme.example/"]
  read_attributes    = []
  write_attributes   = []
}
