resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE", user_pool_tier = "ESSENTIALS" }
  ignore_rules  = ["domain-missing"] # Other has it
}

resource "cogfed_oidc_federation" "other" {
  provider_name = "Other"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool_id  = cogfed_oidc_federation.acme.user_pool_id
  domain        = { prefix = "acme-login", managed_login_version = 2 }
}
