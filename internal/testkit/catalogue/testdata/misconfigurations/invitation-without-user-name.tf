# Mistake: The invitation does not tell the user name.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-invite-message-placeholders
# Expect: message-placeholder at user_pool.invite_message_template.email_message

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name                    = "acme"
    invite_message_template = { email_message = "Your password is {####}." }
  }
  domain = { prefix = "acme-login" }
}
