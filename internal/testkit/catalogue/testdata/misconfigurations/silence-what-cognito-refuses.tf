# Mistake: A rule of Cognito shall be silenced.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-domain-prefix-format
# Expect: error "Rule cannot be silenced" at ignore_rules["domain-prefix-syntax"]
# Expect: domain-prefix-syntax at domain.prefix

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  ignore_rules  = ["domain-prefix-syntax"]
  user_pool     = { name = "acme" }
  domain        = { prefix = "Acme" }
}
