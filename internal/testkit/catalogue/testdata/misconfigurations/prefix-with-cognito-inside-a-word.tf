# Mistake: A word of the prefix has cognito in it.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain.html
# Seen: https://github.com/aws-amplify/amplify-cli/issues/3854
# Expect: domain-prefix-reserved-part at domain.prefix

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-newcognito" }
}
