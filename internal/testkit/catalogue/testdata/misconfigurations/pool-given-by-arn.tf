# Mistake: The pool is given by its ARN.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPool.html
# Expect: user-pool-id-syntax at user_pool_id

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool_id  = "arn:aws:cognito-idp:eu-west-2:111122223333:userpool/eu-west-2_Ab12Cd34E"
}
