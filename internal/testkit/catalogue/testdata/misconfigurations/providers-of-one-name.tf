# Mistake: A module is used twice for one user pool, and its provider name is written in it.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
# Pool: plain
# Expect: provider-name-repeated at provider_name
# Expect: idp-identifier-repeated at idp_identifiers["acme-tenant"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool_id    = var.pool_id
  idp_identifiers = ["acme-tenant", "acme"]
}

resource "cogfed_oidc_federation" "other" {
  provider_name = "Acme"
  issuer        = "https://login.other.example"
  client_id     = "other"
  client_secret = "hidden"
  user_pool_id    = var.pool_id
  idp_identifiers = ["acme-tenant"]
}
