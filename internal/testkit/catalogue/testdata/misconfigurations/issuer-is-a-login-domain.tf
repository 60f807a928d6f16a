# Mistake: The issuer is the login domain of another user pool.
# Seen: https://github.com/aws-solutions-library-samples/guidance-for-claude-code-with-amazon-bedrock/issues/115
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html
# Expect: issuer-login-domain at issuer

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://partner.auth.eu-west-1.amazoncognito.com"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
