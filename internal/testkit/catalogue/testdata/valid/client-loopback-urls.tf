# Legal: Plain http is for the three loopback hosts, on any port and path.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html

locals {
  loopback = [
    "http://localhost", "http://localhost:3000", "http://localhost:3000/callback?next=%2F", "http://LOCALHOST:65535/",
    "http://127.0.0.1", "http://127.0.0.1:8080/a/b", "http://[::1]", "http://[::1]:4200/cb",
    "https://localhost:8443/", "https://127.0.0.1/",
  ]
}

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  user_pool_id         = cogfed_oidc_federation.idp.user_pool_id
  name                 = "web"
  identity_providers   = [cogfed_oidc_federation.idp.provider_name]
  callback_urls        = local.loopback
  logout_urls          = local.loopback
  default_redirect_uri = "http://[::1]:4200/cb"
}
