# Legal: The preset alone, with the issuer of older projects.
# Seen: https://docs.miracl.cloud/references/oidc-client-setup/

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "oidc-client-id"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}
