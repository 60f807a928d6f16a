# Mistake: An attribute shall become longer.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html
# Seen: https://github.com/pulumi/pulumi-aws/issues/5423
# Expect: schema-entry-fixed at user_pool.schema["tenant"].max_length

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name   = "acme"
    schema = { tenant = { max_length = 200 } }
  }
  domain = { prefix = "acme-login" }
}
