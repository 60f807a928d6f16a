# Mistake: The user name shall be the preferred one.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html
# Expect: username-attribute-unknown at user_pool.username_attributes["preferred_username"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name                = "acme"
    username_attributes = ["preferred_username"]
  }
  domain = { prefix = "acme-login" }
}
