# Mistake: The prefix is the whole host name.
# Seen: https://github.com/mineiros-io/terraform-aws-cognito-user-pool/issues/69
# Expect: domain-prefix-syntax at domain.prefix

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login.auth.eu-west-2.amazoncognito.com" }
}
