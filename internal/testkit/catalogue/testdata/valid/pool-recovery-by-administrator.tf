# Legal: A pool without sign-up of its own, whose users only an administrator recovers.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AccountRecoverySettingType.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "idura"
  issuer        = "https://acme-corp.idura.broker"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name                 = "acme"
    self_sign_up_enabled = false
    account_recovery     = ["admin_only"]
    deletion_protection  = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
