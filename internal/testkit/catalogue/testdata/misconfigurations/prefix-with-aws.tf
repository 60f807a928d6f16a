# Mistake: The prefix has the reserved word aws.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain.html
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-domain-reserved-word
# Seen: https://github.com/aws-solutions/content-analysis-on-aws/issues/8
# Expect: domain-prefix-reserved at domain.prefix

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-aws-login" }
}
