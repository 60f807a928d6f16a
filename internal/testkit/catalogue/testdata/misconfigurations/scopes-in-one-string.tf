# Mistake: The scopes are written as the console takes them.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
# Expect: scope-one-per-element at scopes["openid email"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  scopes        = ["openid email"]
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
