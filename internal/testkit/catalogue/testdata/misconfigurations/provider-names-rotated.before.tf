resource "cogfed_oidc_federation" "one" {
  provider_name   = "One"
  issuer          = "https://login.acme.example"
  client_id       = "one"
  client_secret   = "hidden"
  user_pool_id    = var.pool_id
  idp_identifiers = []
  ignore_rules    = ["provider-renamed"]
}

resource "cogfed_oidc_federation" "two" {
  provider_name   = "Two"
  issuer          = "https://login.acme.example"
  client_id       = "two"
  client_secret   = "hidden"
  user_pool_id    = var.pool_id
  idp_identifiers = []
  ignore_rules    = ["provider-renamed"]
}

resource "cogfed_oidc_federation" "three" {
  provider_name   = "Three"
  issuer          = "https://login.acme.example"
  client_id       = "three"
  client_secret   = "hidden"
  user_pool_id    = var.pool_id
  idp_identifiers = []
  ignore_rules    = ["provider-renamed"]
}
