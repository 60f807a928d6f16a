# Legal: A pool that requires what its provider sends.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html

resource "cogfed_oidc_federation" "idp" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "a-secret"
  scopes        = ["openid", "email", "profile"]
  attribute_mapping = {
    email          = "email"
    email_verified = "email_verified"
    given_name     = "given_name"
    family_name    = "family_name"
  }
  user_pool = {
    name = "acme"
    schema = {
      email       = { required = true, mutable = true, min_length = 0, max_length = 2048 }
      given_name  = { required = true }
      family_name = { required = true, max_length = 100 }
    }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.idp.user_pool_id
  name               = "web"
  identity_providers = [cogfed_oidc_federation.idp.provider_name]
  callback_urls      = ["https://app.acme.example/"]
  logout_urls        = ["https://app.acme.example/"]
  write_attributes   = ["email", "given_name", "family_name"]
}
