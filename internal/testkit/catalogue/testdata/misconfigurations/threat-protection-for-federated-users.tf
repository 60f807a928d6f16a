# Mistake: The plan PLUS is bought for users who come from a provider.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-threat-protection.html
# Expect: threat-protection-not-for-federated at user_pool.threat_protection.advanced_security_mode

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name                 = "acme"
    user_pool_tier       = "PLUS"
    self_sign_up_enabled = false
    threat_protection    = { advanced_security_mode = "AUDIT" }
  }
  domain = { prefix = "acme-login" }
}
