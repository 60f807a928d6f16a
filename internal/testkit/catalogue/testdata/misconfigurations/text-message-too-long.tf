# Mistake: A text message has more than 140 characters.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerificationMessageTemplateType.html
# Expect: message-length at user_pool.sms_authentication_message

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name                       = "acme"
    sms_authentication_message = "Your code for Acme International Holdings Limited is {####}. Never tell it to anybody, not even to somebody who says that they call from our customer service."
  }
  domain = { prefix = "acme-login" }
}
