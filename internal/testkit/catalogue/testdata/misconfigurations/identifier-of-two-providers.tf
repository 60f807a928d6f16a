# Mistake: Two tenants of one identity provider have the same identifier.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managing-saml-idp-naming.html
# Pool: plain
# Expect: idp-identifier-repeated at idp_identifiers["acme-tenant"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool_id    = var.pool_id
  idp_identifiers = ["acme-tenant"]
}

resource "cogfed_oidc_federation" "other" {
  provider_name = "Other"
  issuer        = "https://login.other.example"
  client_id     = "other"
  client_secret = "hidden"
  user_pool_id    = var.pool_id
  idp_identifiers = ["acme-tenant"]
}
