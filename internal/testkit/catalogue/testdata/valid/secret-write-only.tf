# Legal: The secret comes from an ephemeral variable and is never stored.
# Seen: https://github.com/hashicorp/terraform-provider-aws/issues/48319

variable "secret" {
  type      = string
  sensitive = true
  ephemeral = true
  default   = "hidden"
}

resource "cogfed_oidc_federation" "idp" {
  preset                   = "miracl"
  client_id                = "acme"
  client_secret_wo         = var.secret
  client_secret_wo_version = 20261121
  user_pool                = { name = "acme", deletion_protection = "INACTIVE" }
  domain                   = { prefix = "acme-login" }
}
