# Mistake: Access tokens shall be customised with the cheapest plan.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-pre-token-generation-config-tier
# Expect: tier-feature at user_pool.lambda_config.pre_token_generation.lambda_version

resource "cogfed_oidc_federation" "acme" {
  provider_name = "acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name           = "acme"
    user_pool_tier = "LITE"
    lambda_config  = { pre_token_generation = { lambda_arn = "arn:aws:lambda:eu-west-2:111122223333:function:trigger", lambda_version = "V2_0" } }
  }
  domain = { prefix = "acme-login" }
}
