# Legal: Criipto tenants have moved to Idura's domains; both names of the vendor stay valid.
# Seen: https://docs.idura.app/verify/getting-started/basics

resource "cogfed_oidc_federation" "idp" {
  preset        = "criipto"
  issuer        = "https://acme-corp.idura.broker"
  client_id     = "urn:criipto:acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}
