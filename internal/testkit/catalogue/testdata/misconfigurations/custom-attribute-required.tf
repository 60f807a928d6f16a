# Mistake: A custom attribute is required.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-schema-custom-required
# Expect: schema-custom-required at user_pool.schema["tenant"].required

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  attribute_mapping = { "custom:tenant" = "tenant" }
  user_pool = {
    name   = "acme"
    schema = { tenant = { required = true } }
  }
  domain = { prefix = "acme-login" }
}
