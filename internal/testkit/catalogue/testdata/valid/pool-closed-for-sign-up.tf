# Legal: A pool for federated users, with optional MFA for the few that an administrator makes.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "idura"
  issuer        = "https://acme-corp.idura.broker"
  client_id     = "urn:acme"
  client_secret = "a-secret"
  user_pool = {
    name                    = "acme"
    self_sign_up_enabled    = false
    user_pool_tier          = "PLUS"
    threat_protection       = { advanced_security_mode = "OFF" }
    mfa                     = { configuration = "OPTIONAL", software_token = true }
    invite_message_template = { email_message = "You are {username}, and your password is {####}.", sms_message = "{username}: {####}" }
    deletion_protection     = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
