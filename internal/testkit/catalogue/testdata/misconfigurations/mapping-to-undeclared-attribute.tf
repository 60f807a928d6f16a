# Mistake: The mapping fills a custom attribute that the schema does not declare.
# Seen: https://github.com/aws/aws-cli/issues/9729
# Seen: https://github.com/aws-samples/bedrock-chat/issues/1117
# Expect: mapping-attribute-unknown at attribute_mapping["custom:groups"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  attribute_mapping = { "custom:groups" = "membership" }
  user_pool         = { name = "acme" }
  domain            = { prefix = "acme-login" }
}
