# Legal: Two ways to recover an account, and addresses that count only once verified.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AccountRecoverySettingType.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "idura"
  issuer        = "https://acme-corp.idura.broker"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name                                          = "acme"
    account_recovery                              = ["verified_phone_number", "verified_email"]
    auto_verified_attributes                      = ["email", "phone_number"]
    attributes_require_verification_before_update = ["email", "phone_number"]
    sms_configuration                             = { sns_caller_arn = "arn:aws:iam::123456789012:role/cognito-sms" }
    deletion_protection                           = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
