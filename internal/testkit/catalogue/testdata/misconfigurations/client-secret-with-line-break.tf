# Mistake: The secret was read from a file, with its line break.
# Seen: https://github.com/aws-amplify/amplify-backend/issues/2134
# Seen: https://github.com/aws/aws-cdk/issues/31795
# Expect: client-secret-space at client_id

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden\n"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
