# Mistake: The plan is called FREE.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html
# Expect: tier-unknown at user_pool.user_pool_tier

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name           = "acme"
    user_pool_tier = "FREE"
  }
  domain = { prefix = "acme-login" }
}
