# Mistake: The provider has no code grant.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-flow.html
# Issuer: {"response_types_supported": ["id_token", "token"]}
# Expect: discovery-code-flow at issuer

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
