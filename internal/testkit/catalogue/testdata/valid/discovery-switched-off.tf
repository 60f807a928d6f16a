# Legal: An issuer that cannot be reached from here is not asked when the federation says so.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
# Issuer: unreachable

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  discovery     = "off"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}
