# Legal: An issuer that ends in a slash, of a provider without a preset, whose discovery document has the slash too.
# Seen: https://github.com/JanssenProject/jans/issues/11990
# Issuer: {"issuer": "https://sso.acme.example/tenant/"}

resource "cogfed_oidc_federation" "idp" {
  provider_name = "Acme"
  issuer        = "https://sso.acme.example/tenant/"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}
