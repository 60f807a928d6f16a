# Mistake: No way of recovery shall be left.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AccountRecoverySettingType.html
# Expect: recovery-count at user_pool.account_recovery

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name             = "acme"
    account_recovery = []
  }
  domain = { prefix = "acme-login" }
}
