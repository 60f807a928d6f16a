# Mistake: The claim is spelt with capitals, and the provider spells it without.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
# Seen: https://github.com/aws-samples/aws-genai-llm-chatbot/issues/636
# Issuer: {"claims_supported": ["sub", "given_name", "family_name"]}
# Expect: claim-unlisted at attribute_mapping["given_name"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  scopes            = ["openid", "profile"]
  attribute_mapping = { given_name = "givenName" }
  user_pool         = { name = "acme" }
  domain            = { prefix = "acme-login" }
}
