# Legal: Keycloak with the preset's defaults.
# Seen: https://www.keycloak.org/securing-apps/oidc-layers

resource "cogfed_oidc_federation" "idp" {
  preset        = "keycloak"
  issuer        = "https://keycloak.example.com/realms/acme"
  client_id     = "cognito"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}
