# Mistake: The provider is named after the whole company.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-idp-provider-name-length
# Seen: https://github.com/aws/aws-cdk/issues/28667
# Expect: provider-name-length at provider_name

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme-International-Holdings-Limited"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
