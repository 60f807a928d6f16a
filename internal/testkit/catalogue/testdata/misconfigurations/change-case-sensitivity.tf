# Mistake: User names shall be case-sensitive from now on.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-case-sensitivity.html
# Seen: https://github.com/lgallard/terraform-aws-cognito-user-pool/issues/20
# Expect: case-sensitivity-fixed at user_pool.case_sensitive

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name           = "acme"
    case_sensitive = true
  }
  domain = { prefix = "acme-login" }
}
