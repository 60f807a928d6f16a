# Legal: Twenty identity providers on one pool, and a client for all of them.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html

resource "cogfed_oidc_federation" "first" {
  provider_name = "First"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_oidc_federation" "tenant" {
  count         = 19
  provider_name = "Tenant-${count.index}"
  issuer        = "https://tenant-${count.index}.acme.example"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool_id  = cogfed_oidc_federation.first.user_pool_id
}

resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.first.user_pool_id
  name               = "web"
  identity_providers = concat([cogfed_oidc_federation.first.provider_name], cogfed_oidc_federation.tenant[*].provider_name)
  callback_urls      = ["https://app.acme.example/"]
  logout_urls        = ["https://app.acme.example/"]
}
