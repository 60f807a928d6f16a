# Mistake: The prefix belongs to another pool already.
# Seen: https://github.com/aws-samples/aws-cdk-examples/issues/402
# Pool: plain
# Expect: domain-taken at domain.prefix

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
