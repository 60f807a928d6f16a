# Legal: Auth0's issuers end in a slash.
# Seen: https://github.com/JanssenProject/jans/issues/11990

resource "cogfed_oidc_federation" "idp" {
  preset        = "auth0"
  issuer        = "https://acme.eu.auth0.com/"
  client_id     = "aBcDeFgHiJkLmNoPqRsTuVwXyZ012345"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}
