# Mistake: A trigger of a case-insensitive pool shall know users by the name of their provider.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-case-sensitivity.html
# Expect: provider-name-lowered at provider_name

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name          = "acme"
    lambda_config = { post_confirmation = "arn:aws:lambda:eu-west-2:111122223333:function:trigger" }
  }
  domain = { prefix = "acme-login" }
}
