# Mistake: An attribute has a type that Cognito does not have.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SchemaAttributeType.html
# Expect: schema-type at user_pool.schema["age"].type

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name   = "acme"
    schema = { age = { type = "Integer" } }
  }
  domain = { prefix = "acme-login" }
}
