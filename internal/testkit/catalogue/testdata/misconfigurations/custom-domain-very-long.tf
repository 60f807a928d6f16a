# Mistake: The custom domain has more than 63 characters.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html
# Expect: custom-domain-length at domain.custom.name

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain = {
    custom = {
      name            = "login.customers.of.the.united.kingdom.international-holdings.acme.example"
      certificate_arn = "arn:aws:acm:us-east-1:111122223333:certificate/5f8bdb2b-9d3c-4c9f-8a3a-2f6f2c1b7c11"
    }
  }
}
