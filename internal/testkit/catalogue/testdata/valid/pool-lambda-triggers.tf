# Legal: Every trigger there is, with an alias and a version behind the function.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_LambdaConfigType.html

# The provider's name is in lower case, so that no trigger can be misled by the user name.
locals {
  function = "arn:aws:lambda:eu-west-2:123456789012:function:"
}

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  provider_name = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name = "acme"
    lambda_config = {
      pre_sign_up                    = "${local.function}pre-sign-up"
      post_confirmation              = "${local.function}post-confirmation:live"
      pre_authentication             = "${local.function}pre_authentication:12"
      post_authentication            = "${local.function}post-authentication"
      custom_message                 = "${local.function}message"
      user_migration                 = "${local.function}migrate"
      define_auth_challenge          = "${local.function}define"
      create_auth_challenge          = "${local.function}create"
      verify_auth_challenge_response = "${local.function}verify"
      pre_token_generation           = { lambda_arn = "${local.function}claims", lambda_version = "V2_0" }
      inbound_federation             = { lambda_arn = "${local.function}inbound", lambda_version = "V1_0" }
      custom_email_sender            = { lambda_arn = "${local.function}mail" }
      custom_sms_sender              = { lambda_arn = "${local.function}sms" }
      kms_key_id                     = "arn:aws:kms:eu-west-2:123456789012:key/mrk-1234abcd12ab34cd56ef1234567890ab"
    }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
