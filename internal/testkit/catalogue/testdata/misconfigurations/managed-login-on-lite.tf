# Mistake: Managed login shall come with the cheapest plan.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-managed-login-version-tier
# Expect: tier-feature at domain.managed_login_version

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name           = "acme"
    user_pool_tier = "LITE"
  }
  domain = { prefix = "acme-login", managed_login_version = 2 }
}
