# Legal: A domain of one's own, a claim whose name has dots, and no strategy written.
# Seen: https://docs.idura.app/verify/getting-started/basics

resource "cogfed_oidc_federation" "idp" {
  preset            = "idura"
  provider_name     = "BankID"
  issuer            = "https://login.acme.example"
  client_id         = "urn:grn:acme"
  client_secret     = "a-secret"
  attribute_mapping = { "custom:company" = "2.5.4.10" }
  user_pool = {
    name                = "acme"
    schema              = { company = {} }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
