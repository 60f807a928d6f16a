# Mistake: The custom domain is a bare word.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-custom-domain-fqdn
# Expect: custom-domain-syntax at domain.custom.name

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain = {
    custom = {
      name            = "login"
      certificate_arn = "arn:aws:acm:us-east-1:111122223333:certificate/5f8bdb2b-9d3c-4c9f-8a3a-2f6f2c1b7c11"
    }
  }
}
