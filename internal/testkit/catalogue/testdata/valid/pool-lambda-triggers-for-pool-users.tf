# Legal: Triggers that run for the pool's own users only: no federated user name reaches them, so it does not matter that a case-insensitive pool lowers the provider's name in it.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name           = "acme"
    case_sensitive = false
    lambda_config = {
      custom_message      = "arn:aws:lambda:eu-west-2:123456789012:function:message"
      user_migration      = "arn:aws:lambda:eu-west-2:123456789012:function:migrate"
      custom_email_sender = { lambda_arn = "arn:aws:lambda:eu-west-2:123456789012:function:mail", lambda_version = "V1_0" }
      custom_sms_sender   = { lambda_arn = "arn:aws:lambda:eu-west-2:123456789012:function:sms" }
      kms_key_id          = "arn:aws:kms:eu-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
    }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
