# Mistake: A pool shall be made in a Region without Cognito.
# Seen: https://docs.aws.amazon.com/general/latest/gr/cognito_identity.html
# Expect: region-without-cognito at region

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  region        = "cn-north-1"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
