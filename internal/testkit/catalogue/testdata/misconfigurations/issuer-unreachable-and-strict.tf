# Mistake: The issuer cannot be reached, and the user wants to know for certain.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
# Issuer: unreachable
# Expect: error discovery-unreachable at issuer

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  discovery     = "error"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
