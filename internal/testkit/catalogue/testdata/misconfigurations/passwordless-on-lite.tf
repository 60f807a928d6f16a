# Mistake: Codes by mail shall come with the cheapest plan.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-signin-policy-webauthn-tier
# Expect: tier-feature at user_pool.allowed_first_auth_factors["EMAIL_OTP"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name                       = "acme"
    user_pool_tier             = "LITE"
    allowed_first_auth_factors = ["PASSWORD", "EMAIL_OTP"]
  }
  domain = { prefix = "acme-login" }
}
