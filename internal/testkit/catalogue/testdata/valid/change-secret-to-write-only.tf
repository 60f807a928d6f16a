# Legal: The secret leaves the state.
# Seen: https://github.com/hashicorp/terraform-provider-aws/issues/48319

resource "cogfed_oidc_federation" "idp" {
  preset                   = "miracl"
  client_id                = "acme"
  client_secret_wo         = "a-secret"
  client_secret_wo_version = 1
  user_pool                = { name = "acme", deletion_protection = "INACTIVE" }
  domain                   = { prefix = "acme-login" }
}
