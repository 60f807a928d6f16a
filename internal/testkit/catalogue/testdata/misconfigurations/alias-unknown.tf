# Mistake: Users shall sign in with their nickname.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html
# Expect: alias-attribute-unknown at user_pool.alias_attributes["nickname"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name             = "acme"
    alias_attributes = ["nickname"]
  }
  domain = { prefix = "acme-login" }
}
