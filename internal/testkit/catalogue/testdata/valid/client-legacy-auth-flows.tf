# Legal: The older names, which may stand together.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "native" {
  user_pool_id        = cogfed_oidc_federation.idp.user_pool_id
  name                = "native"
  identity_providers  = ["COGNITO"]
  callback_urls       = ["https://app.acme.example/"]
  logout_urls         = ["https://app.acme.example/"]
  explicit_auth_flows = ["ADMIN_NO_SRP_AUTH", "CUSTOM_AUTH_FLOW_ONLY", "USER_PASSWORD_AUTH"]
}
