# Mistake: A new pool and an existing one are named at once.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
# Expect: user-pool-choice at user_pool_id

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool_id  = "eu-west-2_Ab12Cd34E"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
