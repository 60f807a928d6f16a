# Mistake: The ARN is that of a layer.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_LambdaConfigType.html
# Expect: trigger-not-a-function at user_pool.lambda_config.pre_sign_up

resource "cogfed_oidc_federation" "acme" {
  provider_name = "acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  region        = "eu-west-2"
  user_pool     = { name = "acme", lambda_config = { pre_sign_up = "arn:aws:lambda:eu-west-2:123456789012:layer:checks:1" } }
  domain        = { prefix = "acme-login" }
}
