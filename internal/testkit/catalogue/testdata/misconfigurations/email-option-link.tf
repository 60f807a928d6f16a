# Mistake: The way to verify is called LINK.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerificationMessageTemplateType.html
# Expect: default-email-option at user_pool.verification_message_template.default_email_option

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name                          = "acme"
    verification_message_template = { default_email_option = "LINK" }
  }
  domain = { prefix = "acme-login" }
}
