# Legal: Threat protection judges the pool's own users, who may sign up here.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-threat-protection.html

resource "cogfed_oidc_federation" "idp" {
  provider_name = "acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name                = "acme"
    user_pool_tier      = "PLUS"
    threat_protection   = { advanced_security_mode = "ENFORCED", custom_auth_mode = "AUDIT" }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login", managed_login_version = 2 }
}
