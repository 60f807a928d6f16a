# Legal: A second provider with another mapping joins a client that exists: its writable attributes follow.
# Seen: https://github.com/aws/aws-cdk/issues/15850

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

resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.idura.user_pool_id
  name               = "web"
  identity_providers = [cogfed_oidc_federation.idura.provider_name, cogfed_oidc_federation.miracl.provider_name]
  callback_urls      = ["https://app.acme.example/"]
  logout_urls        = ["https://app.acme.example/"]
}
