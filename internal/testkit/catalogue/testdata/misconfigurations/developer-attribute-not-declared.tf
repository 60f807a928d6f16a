# Mistake: The mapping fills a developer-only attribute that the pool does not have.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
# Expect: mapping-attribute-unknown at attribute_mapping["dev:custom:level"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  attribute_mapping = { "dev:custom:level" = "level" }
  user_pool         = { name = "acme" }
  domain            = { prefix = "acme-login" }
}
