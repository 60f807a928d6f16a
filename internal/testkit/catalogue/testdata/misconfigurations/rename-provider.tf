# Mistake: The provider gets a nicer name.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
# Seen: https://github.com/awslabs/service-workbench-on-aws/issues/605
# Expect: provider-renamed at provider_name

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme-Login"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
