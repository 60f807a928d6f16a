# Legal: With all four endpoints by hand, Cognito asks no issuer, so it does not matter that this one cannot be reached.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
# Issuer: unreachable

resource "cogfed_oidc_federation" "idp" {
  provider_name = "Acme"
  issuer        = "https://sso.acme.example"
  client_id     = "acme"
  client_secret = "a-secret"
  endpoints = {
    authorize_url  = "https://sso.acme.example/authorize"
    token_url      = "https://sso.acme.example/token"
    attributes_url = "https://sso.acme.example/userinfo"
    jwks_uri       = "https://sso.acme.example/jwks"
  }
  user_pool = { name = "acme", deletion_protection = "INACTIVE" }
  domain    = { prefix = "acme-login" }
}
