# Mistake: Names shall be verified.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html
# Expect: auto-verified-unknown at user_pool.auto_verified_attributes["name"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name                     = "acme"
    auto_verified_attributes = ["name"]
  }
  domain = { prefix = "acme-login" }
}
