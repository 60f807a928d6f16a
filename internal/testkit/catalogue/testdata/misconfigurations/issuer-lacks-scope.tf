# Mistake: The provider does not have the scope.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
# Issuer: {"scopes_supported": ["openid", "email"]}
# Expect: scope-unlisted at scopes["groups"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  scopes        = ["openid", "groups"]
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
