# Mistake: The provider sends dates as numbers, and birthdate is mapped from them.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
# Expect: mapping-format at attribute_mapping["birthdate"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  scopes            = ["openid", "profile"]
  attribute_mapping = { birthdate = "date_of_birth" }
  user_pool         = { name = "acme" }
  domain            = { prefix = "acme-login" }
}
