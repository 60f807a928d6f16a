# Mistake: The name of a custom attribute has a space.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SchemaAttributeType.html
# Expect: schema-custom-name at user_pool.schema["cost centre"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name   = "acme"
    schema = { "cost centre" = {} }
  }
  domain = { prefix = "acme-login" }
}
