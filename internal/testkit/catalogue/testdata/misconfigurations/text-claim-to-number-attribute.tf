# Mistake: A number attribute is filled with an address.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SchemaAttributeType.html
# Seen: https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims
# Expect: mapped-attribute-type at attribute_mapping["custom:level"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  scopes            = ["openid", "profile"]
  attribute_mapping = { "custom:level" = "nickname" }
  user_pool         = { name = "acme", schema = { level = { type = "Number" } } }
  domain            = { prefix = "acme-login" }
}
