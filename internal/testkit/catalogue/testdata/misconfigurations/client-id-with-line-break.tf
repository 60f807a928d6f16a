# Mistake: The client id was read from a file, with the line break at its end.
# Seen: https://github.com/aws-amplify/amplify-backend/issues/2134
# Seen: https://github.com/aws/aws-cdk/issues/31795
# Expect: client-id-space at client_id

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme\n"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
