# Mistake: The issuer has the policy of Azure AD B2C behind it.
# Seen: https://openid.net/specs/openid-connect-core-1_0.html#IDToken
# Expect: issuer-query at issuer

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://acme.b2clogin.com/acme.onmicrosoft.com/v2.0?p=B2C_1_sign_in"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
