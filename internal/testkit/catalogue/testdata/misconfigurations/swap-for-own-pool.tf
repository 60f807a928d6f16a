# Mistake: The federation is attached, and shall get a pool of its own.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPool.html
# Pool: plain
# Expect: user-pool-swapped at user_pool

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-own" }
}
