# Legal: Names and identifiers of identity providers repeat from pool to pool.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
# Pool: plain
# Pool: second

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  for_each        = toset([var.pool_id, var.other_pool_id])
  user_pool_id    = each.key
  idp_identifiers = ["acme-tenant"]
}

resource "cogfed_oidc_federation" "own" {
  provider_name = "Acme"
  issuer        = "https://login.own.example"
  client_id     = "own"
  client_secret = "hidden"
  count           = 2
  user_pool       = { name = "acme" }
  idp_identifiers = ["acme-tenant"]
  domain          = { prefix = "acme-${count.index}" }
}
