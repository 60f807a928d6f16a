# Mistake: The mapping names a custom attribute without its prefix.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
# Seen: https://github.com/aws-samples/aws-genai-llm-chatbot/issues/636
# Expect: mapping-attribute-unknown at attribute_mapping["tenant"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  attribute_mapping = { tenant = "tenant" }
  user_pool = {
    name   = "acme"
    schema = { tenant = {} }
  }
  domain = { prefix = "acme-login" }
}
