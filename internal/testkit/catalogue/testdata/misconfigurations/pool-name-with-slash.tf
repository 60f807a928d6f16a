# Mistake: The name of the pool has a slash.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-user-pool-name
# Expect: user-pool-name at user_pool.name

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme/customers" }
  domain        = { prefix = "acme-login" }
}
