# Mistake: The sender is called SES.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_EmailConfigurationType.html
# Expect: email-sending-account at user_pool.email_configuration.email_sending_account

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name                = "acme"
    email_configuration = { email_sending_account = "SES" }
  }
  domain = { prefix = "acme-login" }
}
