# Mistake: The texts are for codes and for links.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html
# Expect: message-link-or-code at user_pool.verification_message_template.email_message_by_link

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name = "acme"
    verification_message_template = {
      email_message         = "Your code is {####}."
      email_message_by_link = "Follow {##this link##}."
    }
  }
  domain = { prefix = "acme-login" }
}
