# Mistake: The scopes have everything but openid.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-flow.html
# Expect: scope-openid-missing at scopes

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  scopes        = ["email", "profile"]
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
