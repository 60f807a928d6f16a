# Mistake: A pool shall hold a whole directory record.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-schema-attr-max
# Expect: schema-custom-count at user_pool.schema

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name   = "acme"
    schema = { for n in range(51) : "attribute${n}" => {} }
  }
  domain = { prefix = "acme-login" }
}
