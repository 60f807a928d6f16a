# Mistake: The client secret is given twice.
# Seen: https://github.com/hashicorp/terraform-provider-aws/issues/48319
# Expect: error "Invalid Attribute Combination" at client_secret

resource "cogfed_oidc_federation" "acme" {
  provider_name            = "Acme"
  issuer                   = "https://login.acme.example"
  client_id                = "acme"
  client_secret            = "hidden"
  client_secret_wo         = "hidden"
  client_secret_wo_version = 1
  user_pool                = { name = "acme" }
  domain                   = { prefix = "acme-login" }
}
