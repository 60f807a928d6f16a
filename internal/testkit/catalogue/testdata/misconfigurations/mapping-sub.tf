# Mistake: The provider's sub shall become the pool's sub.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
# Seen: https://github.com/aws-amplify/amplify-js/issues/3526
# Expect: mapping-forbidden at attribute_mapping["sub"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  attribute_mapping = { sub = "sub" }
  user_pool         = { name = "acme" }
  domain            = { prefix = "acme-login" }
}
