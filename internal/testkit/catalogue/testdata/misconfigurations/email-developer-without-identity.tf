# Mistake: Mails shall go through SES, and no identity is named.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-email-developer-requires-sourcearn
# Expect: email-source-missing at user_pool.email_configuration.source_arn

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name                = "acme"
    email_configuration = { email_sending_account = "DEVELOPER" }
  }
  domain = { prefix = "acme-login" }
}
