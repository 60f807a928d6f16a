# Legal: The issuer of version 1.0 tokens ends in a slash.
# Seen: https://learn.microsoft.com/en-us/entra/identity-platform/access-token-claims-reference

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Entra"
  issuer        = "https://sts.windows.net/8eaef023-2b34-4da1-9baa-8bc8c9d6a490/"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}
