# Mistake: The client id comes from a variable that nobody set.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-idp-oidc-required-keys
# Seen: https://github.com/hashicorp/terraform-provider-aws/issues/34244
# Expect: client-id-missing at client_id

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = ""
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
