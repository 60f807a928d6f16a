# Mistake: The tenant of Entra ID is given by its domain name.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-flow.html
# Seen: https://learn.microsoft.com/en-us/entra/identity-platform/id-token-claims-reference
# Expect: issuer-multi-tenant at issuer

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Entra"
  issuer        = "https://login.microsoftonline.com/acme.onmicrosoft.com/v2.0"
  client_id     = "acme"
  client_secret = "hidden"
  preset        = "entra"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
