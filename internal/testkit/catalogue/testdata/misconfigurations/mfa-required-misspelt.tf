# Mistake: MFA is REQUIRED.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolMfaConfig.html
# Expect: mfa-configuration at user_pool.mfa.configuration

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name = "acme"
    mfa  = { configuration = "REQUIRED", software_token = true }
  }
  domain = { prefix = "acme-login" }
}
