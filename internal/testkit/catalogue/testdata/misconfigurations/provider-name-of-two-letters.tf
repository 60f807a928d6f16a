# Mistake: The name of the provider has two letters.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
# Expect: provider-name-charset at provider_name

resource "cogfed_oidc_federation" "acme" {
  provider_name = "IT"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
