# Mistake: A trigger is given by the name of its function.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_LambdaConfigType.html
# Expect: trigger-arn at user_pool.lambda_config.pre_sign_up

resource "cogfed_oidc_federation" "acme" {
  provider_name = "acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name          = "acme"
    lambda_config = { pre_sign_up = "check-email" }
  }
  domain = { prefix = "acme-login" }
}
