# Legal: Keycloak applies a client's default scopes whether they are requested or not, so a mapping may name their claims.
# Seen: https://www.keycloak.org/docs/latest/server_admin/index.html#_client_scopes

resource "cogfed_oidc_federation" "idp" {
  preset        = "keycloak"
  issuer        = "https://auth.example.com:443/auth/realms/Acme%20Customers"
  client_id     = "https://cognito.example.com/sp"
  client_secret = "a-secret"
  scopes        = ["openid"]
  attribute_mapping = {
    email              = "email"
    email_verified     = "email_verified"
    preferred_username = "preferred_username"
    name               = "name"
  }
  user_pool = { name = "acme", deletion_protection = "INACTIVE" }
  domain    = { prefix = "acme-login" }
}
