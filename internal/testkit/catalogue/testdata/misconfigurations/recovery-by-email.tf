# Mistake: A way of recovery is not called as Cognito calls it.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AccountRecoverySettingType.html
# Expect: recovery-mechanism-unknown at user_pool.account_recovery[0]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name             = "acme"
    account_recovery = ["email"]
  }
  domain = { prefix = "acme-login" }
}
