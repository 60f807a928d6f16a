# Mistake: There is a factor, and MFA is off.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolMfaConfig.html
# Expect: mfa-factor-while-off at user_pool.mfa.software_token

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name = "acme"
    mfa  = { software_token = true }
  }
  domain = { prefix = "acme-login" }
}
