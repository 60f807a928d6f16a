# Mistake: The token endpoint has a port of its own.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
# Expect: endpoint-port at endpoints.token_url

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  endpoints = {
    authorize_url  = "https://login.acme.example/authorize"
    token_url      = "https://login.acme.example:9443/token"
    attributes_url = "https://login.acme.example/userinfo"
    jwks_uri       = "https://login.acme.example/keys"
  }
  user_pool = { name = "acme" }
  domain    = { prefix = "acme-login" }
}
