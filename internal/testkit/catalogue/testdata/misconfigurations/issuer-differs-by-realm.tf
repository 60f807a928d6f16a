# Mistake: The issuer is the server, and the provider is a realm on it.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-flow.html
# Seen: https://github.com/aws-solutions-library-samples/guidance-for-claude-code-with-amazon-bedrock/issues/114
# Issuer: {"issuer": "https://login.acme.example/realms/customers"}
# Expect: discovery-issuer-mismatch at issuer

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
