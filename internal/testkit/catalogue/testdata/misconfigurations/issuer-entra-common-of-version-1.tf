# Mistake: The issuer is that of version 1.0 tokens, without a tenant.
# Seen: https://learn.microsoft.com/en-us/entra/identity-platform/access-token-claims-reference
# Expect: issuer-multi-tenant at issuer

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Entra"
  issuer        = "https://sts.windows.net/common/"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
