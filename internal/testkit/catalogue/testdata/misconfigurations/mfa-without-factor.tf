# Mistake: MFA is optional, and there is no factor to set up.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-mfa-sms-config
# Expect: mfa-factor-missing at user_pool.mfa.configuration

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name = "acme"
    mfa  = { configuration = "OPTIONAL" }
  }
  domain = { prefix = "acme-login" }
}
