# Mistake: No issuer is given.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-idp-oidc-required-keys
# Expect: issuer-missing at issuer

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
