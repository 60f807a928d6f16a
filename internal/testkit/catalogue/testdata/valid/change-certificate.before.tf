resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain = {
    custom = { name = "login.example.com", certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/old" }
  }
}
