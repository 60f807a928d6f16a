# Legal: Fifty identifiers of 1 to 40 characters, with every kind of character that the API model allows.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html

# An application that passes idp_identifier chooses the provider by one of them.
resource "cogfed_oidc_federation" "idp" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "a-secret"
  idp_identifiers = concat(
    ["a", "0123456789012345678901234567890123456789", "with space", "a+b=c@d-e_f.1"],
    [for i in range(46) : "tenant-${i}"],
  )
  user_pool = { name = "acme", deletion_protection = "INACTIVE" }
  domain    = { prefix = "acme-login" }
}
