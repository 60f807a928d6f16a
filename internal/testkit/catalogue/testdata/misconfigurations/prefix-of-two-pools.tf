# Mistake: Two user pools are to have one domain.
# Seen: https://github.com/aws-samples/aws-cdk-examples/issues/402
# Expect: domain-repeated at domain.prefix

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_oidc_federation" "other" {
  provider_name = "Other"
  issuer        = "https://login.other.example"
  client_id     = "other"
  client_secret = "hidden"
  user_pool     = { name = "other" }
  domain        = { prefix = "acme-login" }
}
