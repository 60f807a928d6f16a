# Mistake: Phone numbers shall be verified, and nothing can send a message.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-auto-verified-username-consistency
# Expect: auto-verified-needs-sms at user_pool.auto_verified_attributes["phone_number"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name                     = "acme"
    auto_verified_attributes = ["phone_number"]
  }
  domain = { prefix = "acme-login" }
}
