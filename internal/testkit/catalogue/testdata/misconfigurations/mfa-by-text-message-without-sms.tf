# Mistake: The factor is a text message, and nothing can send one.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-mfa-sms-config
# Expect: mfa-sms-needs-settings at user_pool.mfa.sms

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name = "acme"
    mfa  = { configuration = "OPTIONAL", sms = true }
  }
  domain = { prefix = "acme-login" }
}
