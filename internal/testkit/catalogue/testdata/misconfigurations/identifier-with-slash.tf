# Mistake: An identifier is an address.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managing-saml-idp-naming.html
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
# Expect: idp-identifier-syntax at idp_identifiers["https://acme.example"]

resource "cogfed_oidc_federation" "acme" {
  provider_name   = "Acme"
  issuer          = "https://login.acme.example"
  client_id       = "acme"
  client_secret   = "hidden"
  idp_identifiers = ["https://acme.example"]
  user_pool       = { name = "acme" }
  domain          = { prefix = "acme-login" }
}
