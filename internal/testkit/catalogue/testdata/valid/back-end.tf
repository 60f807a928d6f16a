# Legal: Back ends: with the secret that Cognito makes, with the shortest and the longest secret of one's own, with server-side sign-in.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddUserPoolClientSecret.html
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_web_client" "api" {
  user_pool_id       = cogfed_oidc_federation.idp.user_pool_id
  name               = "api"
  identity_providers = [cogfed_oidc_federation.idp.provider_name]
  callback_urls      = ["https://app.acme.example/callback", "http://localhost:8080/login/oauth2/code/cognito"]
  logout_urls        = ["https://app.acme.example/"]
}

resource "cogfed_web_client" "own" {
  for_each           = { shortest = "abcdefghijklmnopqrstuvw+", longest = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz+" }
  user_pool_id       = cogfed_oidc_federation.idp.user_pool_id
  name               = each.key
  identity_providers = [cogfed_oidc_federation.idp.provider_name, "COGNITO"]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
  client_secret_wo   = each.value
}

resource "cogfed_web_client" "server_side" {
  user_pool_id        = cogfed_oidc_federation.idp.user_pool_id
  name                = "server-side"
  identity_providers  = [cogfed_oidc_federation.idp.provider_name]
  callback_urls       = ["https://app.acme.example/callback"]
  logout_urls         = ["https://app.acme.example/"]
  explicit_auth_flows = ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_CUSTOM_AUTH"]

  enable_propagate_additional_user_context_data = true
}
