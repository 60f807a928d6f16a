# Mistake: Deletion protection is true.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-deletion-protection.html
# Expect: deletion-protection at user_pool.deletion_protection

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name                = "acme"
    deletion_protection = true
  }
  domain = { prefix = "acme-login" }
}
