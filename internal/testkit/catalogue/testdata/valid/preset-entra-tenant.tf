# Legal: Entra sends no email_verified, and its issuer names one tenant.
# Seen: https://learn.microsoft.com/en-us/entra/identity-platform/id-token-claims-reference

resource "cogfed_oidc_federation" "idp" {
  preset        = "entra"
  issuer        = "https://login.microsoftonline.com/8eaef023-2b34-4da1-9baa-8bc8c9d6a490/v2.0"
  client_id     = "11112222-bbbb-3333-cccc-4444dddd5555"
  client_secret = "a-secret~with.symbols"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}
