# Legal: An optional authenticator app for the pool's own users.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name                = "acme"
    mfa                 = { configuration = "OPTIONAL", software_token = true }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
