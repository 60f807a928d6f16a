# Mistake: Users of every tenant shall sign in, so the issuer says common.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-flow.html
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
# Expect: issuer-multi-tenant at issuer

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Entra"
  issuer        = "https://login.microsoftonline.com/common/v2.0"
  client_id     = "acme"
  client_secret = "hidden"
  preset        = "entra"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
