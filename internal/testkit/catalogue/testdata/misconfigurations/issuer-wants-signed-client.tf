# Mistake: The provider wants clients that sign.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
# Issuer: {"token_endpoint_auth_methods_supported": ["private_key_jwt"]}
# Expect: client-secret-post-unlisted at issuer

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
