# Legal: The shortest messages with their placeholders.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerificationMessageTemplateType.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name                       = "acme"
    sms_authentication_message = "{####}"
    verification_message_template = {
      default_email_option = "CONFIRM_WITH_CODE"
      email_message        = "{####}"
      email_subject        = "C"
      sms_message          = "{####}"
    }
    invite_message_template = {
      email_message = "{username}{####}"
      email_subject = "I"
      sms_message   = "{username}{####}"
    }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
