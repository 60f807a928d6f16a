# Mistake: The keys are on a server that only the company reaches.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
# Expect: endpoint-not-public at endpoints.jwks_uri

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  endpoints = {
    authorize_url  = "https://login.acme.example/authorize"
    token_url      = "https://login.acme.example/token"
    attributes_url = "https://login.acme.example/userinfo"
    jwks_uri       = "https://keycloak/keys"
  }
  user_pool = { name = "acme" }
  domain    = { prefix = "acme-login" }
}
