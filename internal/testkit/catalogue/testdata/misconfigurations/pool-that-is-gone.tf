# Mistake: The pool of the id has been deleted.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPool.html
# Expect: user-pool-absent at user_pool_id

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool_id  = "eu-west-2_Ab12Cd34E"
}
