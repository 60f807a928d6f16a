# Mistake: Users of every tenant of the government cloud shall sign in.
# Seen: https://learn.microsoft.com/en-us/entra/identity-platform/authentication-national-cloud
# Expect: issuer-multi-tenant at issuer

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Entra"
  issuer        = "https://login.microsoftonline.us/common/v2.0"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
