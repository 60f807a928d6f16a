# Legal: The pool that a federation owns has its domain from another resource, which a plan sees once both are there.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain.html

resource "cogfed_oidc_federation" "pool" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
}

resource "cogfed_oidc_federation" "domain" {
  preset        = "idura"
  issuer        = "https://acme-corp.idura.broker"
  client_id     = "urn:acme"
  client_secret = "a-secret"
  user_pool_id  = cogfed_oidc_federation.pool.user_pool_id
  domain        = { prefix = "acme-login" }
}
