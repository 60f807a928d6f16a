# Legal: Every attribute that a pool has by itself, from the claim of its name, with the scopes that release them.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html

resource "cogfed_oidc_federation" "idp" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "a-secret"
  scopes        = ["openid", "email", "phone", "profile", "address"]
  attribute_mapping = merge(
    { username = "sub" },
    { for a in [
      "address", "birthdate", "email", "email_verified", "family_name", "gender", "given_name", "locale",
      "middle_name", "name", "nickname", "phone_number", "phone_number_verified", "picture",
      "preferred_username", "profile", "updated_at", "website", "zoneinfo",
    ] : a => a },
  )
  user_pool = { name = "acme", deletion_protection = "INACTIVE" }
  domain    = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  user_pool_id         = cogfed_oidc_federation.idp.user_pool_id
  name                 = "web"
  identity_providers   = [cogfed_oidc_federation.idp.provider_name]
  callback_urls        = ["https://app.acme.example/"]
  logout_urls          = ["https://app.acme.example/"]
  allowed_oauth_scopes = ["openid", "email", "phone", "profile", "aws.cognito.signin.user.admin"]
}
