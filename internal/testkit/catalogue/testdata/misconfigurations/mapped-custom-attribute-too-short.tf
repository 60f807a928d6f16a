# Mistake: A claim can be longer than the attribute that takes it.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
# Expect: mapped-attribute-length at user_pool.schema["groups"].max_length

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  attribute_mapping = { "custom:groups" = "membership" }
  user_pool = {
    name   = "acme"
    schema = { groups = { max_length = 256 } }
  }
  domain = { prefix = "acme-login" }
}
