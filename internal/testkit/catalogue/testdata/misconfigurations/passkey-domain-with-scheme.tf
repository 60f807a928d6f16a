# Mistake: Passkeys belong to an address.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-web-authn-relying-party-format
# Expect: relying-party-id at user_pool.mfa.web_authn.relying_party_id

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name = "acme"
    mfa  = { web_authn = { relying_party_id = "https://login.acme.example" } }
  }
  domain = { prefix = "acme-login" }
}
