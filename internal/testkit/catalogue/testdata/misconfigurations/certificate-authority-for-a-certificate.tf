# Mistake: The ARN is that of the authority, not of the certificate.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CustomDomainConfigType.html
# Expect: certificate-arn at domain.custom.certificate_arn

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { custom = { name = "login.acme.example", certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate-authority/8a6b7c5d" } }
}
