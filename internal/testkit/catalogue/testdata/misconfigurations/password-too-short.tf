# Mistake: Passwords of four characters shall do.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-password-min-length
# Expect: password-minimum-length at user_pool.password_policy.minimum_length

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name            = "acme"
    password_policy = { minimum_length = 4 }
  }
  domain = { prefix = "acme-login" }
}
