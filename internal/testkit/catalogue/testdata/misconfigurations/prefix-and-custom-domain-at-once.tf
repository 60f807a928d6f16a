# Mistake: One block has a prefix and a host name.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain.html
# Expect: domain-kind at domain

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain = {
    prefix = "acme-login"
    custom = {
      name            = "login.acme.example"
      certificate_arn = "arn:aws:acm:us-east-1:111122223333:certificate/5f8bdb2b-9d3c-4c9f-8a3a-2f6f2c1b7c11"
    }
  }
}
