resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool_id  = var.pool_id
  domain        = { prefix = "acme-sso" }
  ignore_rules  = ["federation-moved"]
}
