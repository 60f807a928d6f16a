# Mistake: A trigger is in another Region than the pool.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-lambda-config-region
# Expect: trigger-region at user_pool.lambda_config.post_authentication

resource "cogfed_oidc_federation" "acme" {
  provider_name = "acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name          = "acme"
    lambda_config = { post_authentication = "arn:aws:lambda:us-east-1:111122223333:function:trigger" }
  }
  domain = { prefix = "acme-login" }
}
