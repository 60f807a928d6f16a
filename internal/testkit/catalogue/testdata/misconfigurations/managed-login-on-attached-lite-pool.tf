# Mistake: The pool has the cheapest plan, and the domain asks for managed login.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-managed-login-version-tier
# Pool: lite-bare
# Expect: warning tier-feature at domain.managed_login_version

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool_id  = var.pool_id
  domain        = { prefix = "acme-managed", managed_login_version = 2 }
}
