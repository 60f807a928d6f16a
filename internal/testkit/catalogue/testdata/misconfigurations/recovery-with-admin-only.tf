# Mistake: An administrator shall reset passwords, or a mail.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-recovery-admin-only-alone
# Expect: recovery-admin-alone at user_pool.account_recovery

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name             = "acme"
    account_recovery = ["admin_only", "verified_email"]
  }
  domain = { prefix = "acme-login" }
}
