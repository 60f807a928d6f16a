# Legal: A verification message with a link.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerificationMessageTemplateType.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name                     = "acme"
    auto_verified_attributes = ["email"]
    verification_message_template = {
      default_email_option  = "CONFIRM_WITH_LINK"
      email_message_by_link = "Please {##verify your address!##}"
      email_subject_by_link = "Verify"
    }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
