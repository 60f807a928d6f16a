# Mistake: Passkeys shall count twice, in words of one's own.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnConfigurationType.html
# Expect: passkey-factor at user_pool.mfa.web_authn.factor_configuration

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name = "acme"
    mfa  = { web_authn = { factor_configuration = "MULTI_FACTOR" } }
  }
  domain = { prefix = "acme-login" }
}
