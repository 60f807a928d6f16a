# Mistake: The e-mail address is mapped without whether it is verified.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
# Seen: https://github.com/aws-amplify/amplify-js/issues/5117
# Expect: mapping-email-unverified at attribute_mapping["email"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  scopes            = ["openid", "email"]
  attribute_mapping = { email = "email" }
  user_pool         = { name = "acme" }
  domain            = { prefix = "acme-login" }
}
