# Mistake: The provider has the name of the pool itself.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
# Expect: provider-name-directory at provider_name

resource "cogfed_oidc_federation" "acme" {
  provider_name = "COGNITO"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
