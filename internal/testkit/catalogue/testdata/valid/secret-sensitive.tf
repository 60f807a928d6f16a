# Legal: Sensitive values where none is expected, besides the secret.
# Seen: https://developer.hashicorp.com/terraform/language/values/variables

variable "secret" {
  type      = string
  sensitive = true
  default   = "hidden"
}

variable "client" {
  type = object({ id = string, issuer = string, callback = string })
  default = {
    id       = "acme"
    issuer   = "https://login.acme.example"
    callback = "https://app.acme.example/"
  }
  sensitive = true
}

resource "cogfed_oidc_federation" "idp" {
  provider_name = "Acme"
  issuer        = var.client.issuer
  client_id     = var.client.id
  client_secret = var.secret
  user_pool     = { name = sensitive("acme"), deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.idp.user_pool_id
  name               = "web"
  identity_providers = [cogfed_oidc_federation.idp.provider_name]
  callback_urls      = [var.client.callback]
  logout_urls        = [var.client.callback]
}
