# Mistake: An e-mail domain shall lead its users to the provider.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managing-saml-idp-naming.html
# Expect: idp-identifier-routing at idp_identifiers

resource "cogfed_oidc_federation" "acme" {
  provider_name   = "Acme"
  issuer          = "https://login.acme.example"
  client_id       = "acme"
  client_secret   = "hidden"
  idp_identifiers = ["acme.example"]
  user_pool       = { name = "acme" }
  domain          = { prefix = "acme-login" }
}
