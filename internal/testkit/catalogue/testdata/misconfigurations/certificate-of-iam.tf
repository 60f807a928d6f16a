# Mistake: The certificate is one of IAM.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html
# Expect: certificate-arn at domain.custom.certificate_arn

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain = {
    custom = {
      name            = "login.acme.example"
      certificate_arn = "arn:aws:iam::111122223333:server-certificate/login"
    }
  }
}
