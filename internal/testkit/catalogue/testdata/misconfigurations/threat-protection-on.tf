# Mistake: Threat protection is ON.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolAddOnsType.html
# Expect: threat-protection-mode at user_pool.threat_protection.advanced_security_mode

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name              = "acme"
    user_pool_tier    = "PLUS"
    threat_protection = { advanced_security_mode = "ON" }
  }
  domain = { prefix = "acme-login" }
}
