# Mistake: The mapping names standard attributes as a JavaScript library does.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
# Expect: mapping-attribute-unknown at attribute_mapping["familyName"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  scopes            = ["openid", "profile"]
  attribute_mapping = { familyName = "family_name" }
  user_pool         = { name = "acme" }
  domain            = { prefix = "acme-login" }
}
