# Mistake: A pool in GovCloud shall have a custom domain.
# Seen: https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-cog.html
# Expect: custom-domain-govcloud at domain.custom

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  region        = "us-gov-west-1"
  user_pool     = { name = "acme" }
  domain = {
    custom = {
      name            = "login.acme.example"
      certificate_arn = "arn:aws:acm:us-east-1:111122223333:certificate/5f8bdb2b-9d3c-4c9f-8a3a-2f6f2c1b7c11"
    }
  }
}
