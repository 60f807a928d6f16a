# Mistake: A new address counts once verified, and no address is verified.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-user-attribute-update-requires-auto-verified
# Expect: verify-before-update at user_pool.attributes_require_verification_before_update["email"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name                                          = "acme"
    attributes_require_verification_before_update = ["email"]
  }
  domain = { prefix = "acme-login" }
}
