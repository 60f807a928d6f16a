# Legal: Codes as a first factor beside optional MFA: only required MFA excludes them.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name                       = "acme"
    allowed_first_auth_factors = ["PASSWORD", "EMAIL_OTP", "SMS_OTP"]
    mfa                        = { configuration = "OPTIONAL", software_token = true, sms = true }
    sms_configuration          = { sns_caller_arn = "arn:aws:iam::123456789012:role/cognito-sms" }
    email_configuration = {
      email_sending_account = "DEVELOPER"
      source_arn            = "arn:aws:ses:us-east-1:123456789012:identity/login@example.com"
    }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
