# Mistake: The text of the mail has no place for the code.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-verification-email-message-placeholder
# Expect: message-placeholder at user_pool.verification_message_template.email_message

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name                          = "acme"
    verification_message_template = { email_message = "Welcome to Acme." }
  }
  domain = { prefix = "acme-login" }
}
