# Mistake: Every customer has an identifier.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-idp-identifiers-max
# Expect: idp-identifier-routing at idp_identifiers
# Expect: idp-identifiers-count at idp_identifiers

resource "cogfed_oidc_federation" "acme" {
  provider_name   = "Acme"
  issuer          = "https://login.acme.example"
  client_id       = "acme"
  client_secret   = "hidden"
  idp_identifiers = [for n in range(51) : "customer-${n}.example"]
  user_pool       = { name = "acme" }
  domain          = { prefix = "acme-login" }
}
