# Mistake: An SES identity is named, and the built-in sender is used.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-email-cognito-default-with-sourcearn
# Expect: email-source-unused at user_pool.email_configuration.source_arn

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name                = "acme"
    email_configuration = { source_arn = "arn:aws:ses:eu-west-2:111122223333:identity/acme.example" }
  }
  domain = { prefix = "acme-login" }
}
