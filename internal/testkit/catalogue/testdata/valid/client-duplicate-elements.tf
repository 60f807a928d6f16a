# Legal: Sets hold each element once; a list of URLs may repeat one.
# Seen: https://developer.hashicorp.com/terraform/language/expressions/types

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  scopes        = ["openid", "email", "openid"]
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  user_pool_id         = cogfed_oidc_federation.idp.user_pool_id
  name                 = "web"
  identity_providers   = [cogfed_oidc_federation.idp.provider_name, "MIRACL"]
  callback_urls        = ["https://app.acme.example/"]
  logout_urls          = ["https://app.acme.example/"]
  allowed_oauth_scopes = ["openid", "openid", "email"]
  allowed_oauth_flows  = ["code", "code"]
}
