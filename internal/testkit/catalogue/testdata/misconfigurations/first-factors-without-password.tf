# Mistake: Users shall sign in without passwords only.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-signin-policy-password-required
# Expect: first-factor-password at user_pool.allowed_first_auth_factors

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name                       = "acme"
    allowed_first_auth_factors = ["EMAIL_OTP"]
  }
  domain = { prefix = "acme-login" }
}
