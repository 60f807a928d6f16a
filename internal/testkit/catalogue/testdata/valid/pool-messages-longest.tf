# Legal: The longest messages, with markup, line breaks and other scripts.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_MessageTemplateType.html

# Lengths count characters.
locals {
  ten = "ÄÖÜäöüß漢字é"
}

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name                       = "acme"
    sms_authentication_message = "code: {####} ${join("", [for i in range(12) : local.ten])}1234567"
    verification_message_template = {
      email_message = "code: {####} ${join("", [for i in range(1023) : local.ten])}${join("", [for i in range(975) : local.ten])}1234567"
      email_subject = join("", [for i in range(14) : local.ten])
      sms_message   = "code: {####} ${join("", [for i in range(12) : local.ten])}1234567"
    }
    invite_message_template = {
      email_message = <<-END
        <p>Willkommen, {username}!</p>
        <p>Your password: <b>{####}</b> &mdash; 50% off, *today* only.</p>
      END
      email_subject = "Welcome to Acme: {not a placeholder}"
      sms_message   = "Hi {username}, {####}"
    }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
