# Legal: A prefix domain and a custom domain on one pool, which AWS allows: each federation owns one of them.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain.html

resource "cogfed_oidc_federation" "prefix" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_oidc_federation" "custom" {
  preset        = "idura"
  issuer        = "https://acme-corp.idura.broker"
  client_id     = "urn:acme"
  client_secret = "a-secret"
  user_pool_id  = cogfed_oidc_federation.prefix.user_pool_id
  domain = {
    custom = {
      name            = "login.example.com"
      certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/8b1d2c3e-0000-4000-8000-123456789abc"
    }
  }
}

resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.prefix.user_pool_id
  domain_name        = cogfed_oidc_federation.custom.domain_name
  name               = "web"
  identity_providers = [cogfed_oidc_federation.prefix.provider_name, cogfed_oidc_federation.custom.provider_name]
  callback_urls      = ["https://app.acme.example/"]
  logout_urls        = ["https://app.acme.example/"]
}
