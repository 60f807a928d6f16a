# Legal: The pool and its domain belong to different resources: the rule on the domain is silenced, as its text says.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain.html

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
