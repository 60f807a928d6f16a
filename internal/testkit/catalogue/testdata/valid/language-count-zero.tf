# Legal: Resources that are switched off, and one that refers to none of them.
# Seen: https://developer.hashicorp.com/terraform/language/meta-arguments/count

variable "enabled" {
  type    = bool
  default = false
}

resource "cogfed_oidc_federation" "off" {
  count         = var.enabled ? 1 : 0
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "off" {
  count              = length(cogfed_oidc_federation.off)
  user_pool_id       = cogfed_oidc_federation.off[count.index].user_pool_id
  name               = "web"
  identity_providers = cogfed_oidc_federation.off[*].provider_name
  callback_urls      = ["http://localhost:3000"]
  logout_urls        = ["http://localhost:3000"]
}
