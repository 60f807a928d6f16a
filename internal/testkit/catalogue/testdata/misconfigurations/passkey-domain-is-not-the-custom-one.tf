# Mistake: Passkeys belong to the parent of the custom domain.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain.html
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnConfigurationType.html
# Expect: relying-party-domain at user_pool.mfa.web_authn.relying_party_id

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name = "acme"
    mfa  = { web_authn = { relying_party_id = "acme.example" } }
  }
  domain = {
    custom = {
      name            = "login.acme.example"
      certificate_arn = "arn:aws:acm:us-east-1:111122223333:certificate/5f8bdb2b-9d3c-4c9f-8a3a-2f6f2c1b7c11"
    }
  }
}
