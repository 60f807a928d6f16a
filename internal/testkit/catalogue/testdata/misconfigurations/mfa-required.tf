# Mistake: MFA shall be the pool's, for users who come from a provider.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
# Expect: mfa-not-for-federated at user_pool.mfa.configuration

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name                 = "acme"
    self_sign_up_enabled = false
    mfa                  = { configuration = "ON", software_token = true }
  }
  domain = { prefix = "acme-login" }
}
