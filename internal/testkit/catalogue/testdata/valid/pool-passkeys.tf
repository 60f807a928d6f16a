# Legal: Passkeys as a first factor while MFA is off.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnConfigurationType.html

# The relying party is any domain of one's own.
resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name                       = "acme"
    allowed_first_auth_factors = ["PASSWORD", "WEB_AUTHN", "EMAIL_OTP", "SMS_OTP"]
    auto_verified_attributes   = ["email"]
    mfa = {
      configuration = "OFF"
      web_authn = {
        relying_party_id     = "example.com"
        user_verification    = "preferred"
        factor_configuration = "SINGLE_FACTOR"
      }
    }
    email_configuration = {
      email_sending_account = "DEVELOPER"
      source_arn            = "arn:aws:ses:eu-west-2:123456789012:identity/example.com"
    }
    sms_configuration   = { sns_caller_arn = "arn:aws:iam::123456789012:role/cognito-sms" }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
