# Mistake: The reply address is a name.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_EmailConfigurationType.html
# Expect: email-reply-to at user_pool.email_configuration.reply_to_email_address

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme", email_configuration = { reply_to_email_address = "support" } }
  domain        = { prefix = "acme-login" }
}
