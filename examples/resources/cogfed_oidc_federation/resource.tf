variable "miracl_client_secret" {
  type      = string
  sensitive = true
  ephemeral = true
}

resource "cogfed_oidc_federation" "miracl" {
  preset                   = "miracl"
  issuer                   = "https://api.mpin.io"
  client_id                = "example-client-id"
  client_secret_wo         = var.miracl_client_secret
  client_secret_wo_version = 1

  user_pool = { name = "acme" }
  domain    = { prefix = "acme-login" }
}

output "redirect_uri" {
  description = "Register this in the MIRACL Trust portal."
  value       = cogfed_oidc_federation.miracl.redirect_uri
}
