# Legal: Schemes of apps on phones and desktops.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html

locals {
  schemes = [
    "myapp://callback", "myapp://example", "myapp:/callback", "myapp:callback", "com.example.app://login",
    "com.example.app:/oauth2redirect", "exp+acme://expo-development-client/", "MyApp-2.0://Home",
    "urn:ietf:wg:oauth:2.0:oob", "msal-1a2b://auth", "http.client://cb", "httpx://cb", "chrome-extension://abcdefgh/cb.html",
  ]
}

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "app" {
  user_pool_id       = cogfed_oidc_federation.idp.user_pool_id
  name               = "app"
  identity_providers = [cogfed_oidc_federation.idp.provider_name]
  callback_urls      = local.schemes
  logout_urls        = local.schemes
}
