# Legal: One client for three identity providers and the pool's own users.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html

resource "cogfed_oidc_federation" "idura" {
  preset        = "idura"
  issuer        = "https://acme-corp.idura.broker"
  client_id     = "urn:acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_oidc_federation" "miracl" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool_id  = cogfed_oidc_federation.idura.user_pool_id
}

resource "cogfed_oidc_federation" "entra" {
  preset        = "entra"
  issuer        = "https://login.microsoftonline.com/8eaef023-2b34-4da1-9baa-8bc8c9d6a490/v2.0"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool_id  = cogfed_oidc_federation.idura.user_pool_id
}

resource "cogfed_spa_client" "web" {
  user_pool_id = cogfed_oidc_federation.idura.user_pool_id
  name         = "web"
  identity_providers = [
    "COGNITO",
    cogfed_oidc_federation.idura.provider_name,
    cogfed_oidc_federation.miracl.provider_name,
    cogfed_oidc_federation.entra.provider_name,
  ]
  callback_urls       = ["https://app.acme.example/"]
  logout_urls         = ["https://app.acme.example/"]
  explicit_auth_flows = ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
}
