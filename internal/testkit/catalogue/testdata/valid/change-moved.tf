# Legal: Another name for the resource in the configuration changes nothing about the pool, which is protected, and nothing else is said of it.
# Seen: https://developer.hashicorp.com/terraform/language/moved

moved {
  from = cogfed_oidc_federation.idp
  to   = cogfed_oidc_federation.login["miracl"]
}

resource "cogfed_oidc_federation" "login" {
  for_each      = toset(["miracl"])
  preset        = each.key
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "ACTIVE" }
  domain        = { prefix = "acme-login" }
}
