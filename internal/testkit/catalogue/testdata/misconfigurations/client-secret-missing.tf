# Mistake: The client secret is left out.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
# Expect: client-secret-missing at client_secret_wo

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
