# Mistake: The factor is a mail of the built-in sender.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-mfa-email-otp-requires-developer
# Expect: mfa-email-needs-ses at user_pool.mfa.email

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name = "acme"
    mfa  = { configuration = "OPTIONAL", email = {} }
  }
  domain = { prefix = "acme-login" }
}
