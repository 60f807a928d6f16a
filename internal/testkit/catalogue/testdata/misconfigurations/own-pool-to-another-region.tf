# Mistake: A pool with its users cannot move to another Region.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-multi-region.html
# Expect: error "User pool cannot move to another Region" at region
# Expect: domain-replaced at domain

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  region        = "eu-west-1"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
