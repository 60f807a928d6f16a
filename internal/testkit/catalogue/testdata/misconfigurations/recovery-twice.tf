# Mistake: A way of recovery is listed twice.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-recovery-duplicate
# Expect: recovery-duplicate at user_pool.account_recovery[1]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name             = "acme"
    account_recovery = ["verified_email", "verified_email"]
  }
  domain = { prefix = "acme-login" }
}
