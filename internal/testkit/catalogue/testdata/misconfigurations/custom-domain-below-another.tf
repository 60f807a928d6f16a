# Mistake: The custom domain of one user pool is below that of another.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain.html
# Expect: custom-domain-nested at domain.custom.name

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain = {
    custom = {
      name            = "auth.acme.example"
      certificate_arn = "arn:aws:acm:us-east-1:000000000000:certificate/00000000-0000-0000-0000-000000000000"
    }
  }
}

resource "cogfed_oidc_federation" "uk" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme-uk"
  client_secret = "hidden"
  user_pool     = { name = "acme-uk" }
  domain = {
    custom = {
      name            = "uk.auth.acme.example"
      certificate_arn = "arn:aws:acm:us-east-1:000000000000:certificate/00000000-0000-0000-0000-000000000000"
    }
  }
}
