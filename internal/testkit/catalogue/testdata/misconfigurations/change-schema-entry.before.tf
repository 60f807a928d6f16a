resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  scopes            = ["openid", "email"]
  attribute_mapping = { email = "email", email_verified = "email_verified" }
  user_pool = {
    name   = "acme"
    schema = { email = {} }
  }
  domain = { prefix = "acme-login" }
}
