# Mistake: Text messages are not wanted any more.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html
# Expect: sms-settings-removed at user_pool.sms_configuration

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name = "acme"
    tags = {}
  }
  domain = { prefix = "acme-login" }
}
