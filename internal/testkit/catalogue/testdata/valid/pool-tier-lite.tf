# Legal: Everything that federation needs is in the plan LITE too: the classic hosted UI, first version events, SMS and TOTP.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html

resource "cogfed_oidc_federation" "idp" {
  provider_name = "acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name                       = "acme"
    user_pool_tier             = "LITE"
    allowed_first_auth_factors = ["PASSWORD"]
    mfa                        = { configuration = "OPTIONAL", software_token = true, sms = true }
    sms_configuration          = { sns_caller_arn = "arn:aws:iam::123456789012:role/cognito-sms", external_id = "acme" }
    lambda_config = {
      pre_token_generation = { lambda_arn = "arn:aws:lambda:eu-west-2:123456789012:function:claims", lambda_version = "V1_0" }
    }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login", managed_login_version = 1 }
}
