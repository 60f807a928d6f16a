# Mistake: The pool shall remember every password.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-password-history-size-range
# Expect: password-history-size at user_pool.password_policy.password_history_size

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name            = "acme"
    password_policy = { password_history_size = 100 }
  }
  domain = { prefix = "acme-login" }
}
