# Legal: Providers of one pool that fill different attributes, and a client whose writable attributes follow from both.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html

resource "cogfed_oidc_federation" "one" {
  provider_name     = "One"
  issuer            = "https://one.acme.example"
  client_id         = "acme"
  client_secret     = "a-secret"
  scopes            = ["openid", "profile"]
  attribute_mapping = { name = "name", "custom:a" = "a" }
  user_pool = {
    name                = "acme"
    schema              = { a = {}, b = {} }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}

resource "cogfed_oidc_federation" "two" {
  provider_name     = "Two"
  issuer            = "https://two.acme.example"
  client_id         = "acme"
  client_secret     = "a-secret"
  scopes            = ["openid", "email"]
  attribute_mapping = { email = "email", email_verified = "email_verified", "custom:b" = "b" }
  user_pool_id      = cogfed_oidc_federation.one.user_pool_id
}

resource "cogfed_spa_client" "both" {
  user_pool_id       = cogfed_oidc_federation.one.user_pool_id
  name               = "both"
  identity_providers = [cogfed_oidc_federation.one.provider_name, cogfed_oidc_federation.two.provider_name]
  callback_urls      = ["https://app.acme.example/"]
  logout_urls        = ["https://app.acme.example/"]
}

resource "cogfed_spa_client" "written" {
  user_pool_id       = cogfed_oidc_federation.one.user_pool_id
  name               = "written"
  identity_providers = [cogfed_oidc_federation.one.provider_name, cogfed_oidc_federation.two.provider_name]
  callback_urls      = ["https://app.acme.example/"]
  logout_urls        = ["https://app.acme.example/"]
  write_attributes   = ["name", "email", "custom:a", "custom:b", "nickname"]
}
