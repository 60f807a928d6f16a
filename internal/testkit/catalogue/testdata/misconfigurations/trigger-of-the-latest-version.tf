# Mistake: The ARN names the latest version.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_LambdaConfigType.html
# Expect: trigger-arn at user_pool.lambda_config.pre_sign_up

resource "cogfed_oidc_federation" "acme" {
  provider_name = "acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  region        = "eu-west-2"
  user_pool     = { name = "acme", lambda_config = { pre_sign_up = "arn:aws:lambda:eu-west-2:123456789012:function:checks:$LATEST" } }
  domain        = { prefix = "acme-login" }
}
