# Mistake: The name of the provider has an underscore.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
# Seen: https://github.com/aws/aws-cdk/issues/28667
# Expect: provider-name-charset at provider_name

resource "cogfed_oidc_federation" "acme" {
  provider_name = "acme_login"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
