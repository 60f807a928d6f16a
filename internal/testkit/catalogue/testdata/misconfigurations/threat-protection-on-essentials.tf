# Mistake: Threat protection without the plan that has it.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolAddOnsType.html
# Expect: tier-threat-protection at user_pool.threat_protection.advanced_security_mode

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name              = "acme"
    threat_protection = { advanced_security_mode = "ENFORCED" }
  }
  domain = { prefix = "acme-login" }
}
