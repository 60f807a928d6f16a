# Legal: A case-sensitive pool keeps the provider's name as it is written, for every trigger to see.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name           = "acme"
    case_sensitive = true
    lambda_config = {
      pre_sign_up          = "arn:aws:lambda:eu-west-2:123456789012:function:link"
      pre_token_generation = { lambda_arn = "arn:aws:lambda:eu-west-2:123456789012:function:claims", lambda_version = "V3_0" }
    }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
