# Mistake: All scopes are in one string, with commas.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
# Seen: https://www.rfc-editor.org/rfc/rfc6749#section-3.3
# Expect: scope-openid-missing at scopes

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  scopes        = ["openid,email"]
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
