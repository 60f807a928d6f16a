# Mistake: Challenges of one's own shall run in managed login.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html
# Expect: challenge-triggers-managed-login at user_pool.lambda_config.create_auth_challenge
# Expect: challenge-triggers-managed-login at user_pool.lambda_config.define_auth_challenge
# Expect: challenge-triggers-managed-login at user_pool.lambda_config.verify_auth_challenge_response

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name = "acme"
    lambda_config = {
      define_auth_challenge          = "arn:aws:lambda:eu-west-2:111122223333:function:trigger"
      create_auth_challenge          = "arn:aws:lambda:eu-west-2:111122223333:function:trigger"
      verify_auth_challenge_response = "arn:aws:lambda:eu-west-2:111122223333:function:trigger"
    }
  }
  domain = { prefix = "acme-login", managed_login_version = 2 }
}
