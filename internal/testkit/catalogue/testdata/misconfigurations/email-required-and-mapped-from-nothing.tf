# Mistake: The claim of a required attribute is left empty.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
# Expect: required-attribute-unmapped at user_pool.schema["email"].required
# Expect: mapping-claim-empty at attribute_mapping["email"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  attribute_mapping = { email = "" }
  user_pool         = { name = "acme", schema = { email = { required = true } } }
  domain            = { prefix = "acme-login" }
}
