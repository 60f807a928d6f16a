# Mistake: The domain gets a nicer name.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation.html
# Seen: https://github.com/hashicorp/terraform-provider-aws/issues/28124
# Expect: domain-replaced at domain

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-sign-in" }
}
