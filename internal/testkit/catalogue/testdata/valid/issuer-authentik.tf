# Legal: Authentik's issuers end in a slash.
# Seen: https://github.com/TencentCloud/Octop/pull/399

resource "cogfed_oidc_federation" "idp" {
  provider_name = "Authentik"
  issuer        = "https://sso.acme.example/application/o/cognito/"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}
