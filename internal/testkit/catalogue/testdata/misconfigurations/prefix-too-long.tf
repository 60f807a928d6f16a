# Mistake: The prefix has more than 63 characters.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-domain-prefix-length
# Expect: domain-prefix-syntax at domain.prefix

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-international-holdings-limited-customers-of-the-united-kingdom" }
}
