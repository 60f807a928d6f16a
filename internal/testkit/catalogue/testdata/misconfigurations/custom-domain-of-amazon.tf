# Mistake: The host name of a prefix domain is given as a custom one.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html
# Expect: custom-domain-not-own at domain.custom.name

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { custom = { name = "acme.auth.eu-west-2.amazoncognito.com", certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/8a6b7c5d-1234-4321-abcd-1234567890ab" } }
}
