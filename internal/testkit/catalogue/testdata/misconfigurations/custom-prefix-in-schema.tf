# Mistake: The schema repeats the prefix that Cognito adds.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SchemaAttributeType.html
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
# Expect: schema-custom-prefix at user_pool.schema["custom:tenant"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name   = "acme"
    schema = { "custom:tenant" = {} }
  }
  domain = { prefix = "acme-login" }
}
