# Mistake: A code by mail is the first factor, and MFA is required.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
# Expect: first-factor-mfa at user_pool.allowed_first_auth_factors["EMAIL_OTP"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name                       = "acme"
    allowed_first_auth_factors = ["PASSWORD", "EMAIL_OTP"]
    mfa                        = { configuration = "ON", software_token = true }
  }
  domain = { prefix = "acme-login" }
}
