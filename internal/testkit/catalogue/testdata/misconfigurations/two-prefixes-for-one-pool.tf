# Mistake: Each federation of a user pool writes a domain for it.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain.html
# Pool: bare
# Expect: domain-second at domain.prefix

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool_id  = var.pool_id
  domain        = { prefix = "acme-login" }
}

resource "cogfed_oidc_federation" "other" {
  provider_name = "Other"
  issuer        = "https://login.other.example"
  client_id     = "other"
  client_secret = "hidden"
  user_pool_id  = var.pool_id
  domain        = { prefix = "other-login" }
}
