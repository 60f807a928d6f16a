# Legal: The shorthand for the attributes of the scope profile, and the scopes that it covers.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html

# Plan only: the local Cognito knows no shorthand.
resource "cogfed_oidc_federation" "idp" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "a-secret"
  scopes            = ["openid", "profile"]
  attribute_mapping = { given_name = "given_name", family_name = "family_name" }
  user_pool         = { name = "acme", deletion_protection = "INACTIVE" }
  domain            = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  user_pool_id         = cogfed_oidc_federation.idp.user_pool_id
  name                 = "web"
  identity_providers   = [cogfed_oidc_federation.idp.provider_name]
  callback_urls        = ["https://app.acme.example/"]
  logout_urls          = ["https://app.acme.example/"]
  allowed_oauth_scopes = ["openid", "profile"]
  read_attributes      = ["oidc:profile"]
  write_attributes     = ["oidc:profile"]
}
