resource "cogfed_oidc_federation" "pool" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  ignore_rules  = ["domain-missing"]
}

resource "cogfed_oidc_federation" "domain" {
  preset        = "idura"
  issuer        = "https://acme-corp.idura.broker"
  client_id     = "urn:acme"
  client_secret = "a-secret"
  user_pool_id  = cogfed_oidc_federation.pool.user_pool_id
  domain        = { prefix = "acme-login" }
}
