# Mistake: The trigger for claims asks for a version that does not exist.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-inbound-federation.html
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InboundFederationLambdaType.html
# Expect: trigger-version at user_pool.lambda_config.inbound_federation.lambda_version

resource "cogfed_oidc_federation" "acme" {
  provider_name = "acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name          = "acme"
    lambda_config = { inbound_federation = { lambda_arn = "arn:aws:lambda:eu-west-2:111122223333:function:trigger", lambda_version = "V2_0" } }
  }
  domain = { prefix = "acme-login" }
}
