# Mistake: An employee number never changes, thought somebody, and the provider writes it at each login.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
# Seen: https://github.com/awslabs/aws-api-gateway-developer-portal/issues/558
# Expect: mapped-attribute-immutable at user_pool.schema["employee"].mutable

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  attribute_mapping = { "custom:employee" = "employee_number" }
  user_pool = {
    name   = "acme"
    schema = { employee = { mutable = false } }
  }
  domain = { prefix = "acme-login" }
}
