# Mistake: User verification is discouraged.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnConfigurationType.html
# Expect: user-verification at user_pool.mfa.web_authn.user_verification

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name = "acme"
    mfa  = { web_authn = { user_verification = "discouraged" } }
  }
  domain = { prefix = "acme-login" }
}
