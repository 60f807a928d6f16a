# Legal: Two federations of one user pool differ in name and identifiers, and bring one domain of each kind.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain.html
# Pool: bare

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool_id    = var.pool_id
  idp_identifiers = ["acme-tenant"]
  domain          = { prefix = "acme-login" }
}

resource "cogfed_oidc_federation" "other" {
  provider_name = "ACME"
  issuer        = "https://login.other.example"
  client_id     = "other"
  client_secret = "hidden"
  user_pool_id    = var.pool_id
  idp_identifiers = ["other-tenant"]
  domain = {
    custom = {
      name            = "login.example.com"
      certificate_arn = "arn:aws:acm:us-east-1:000000000000:certificate/00000000-0000-0000-0000-000000000000"
    }
  }
}
