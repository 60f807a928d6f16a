# Legal: What a pool, a provider and a client can have changed in place: names, plans, policies, more attributes, triggers, URLs.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html

resource "cogfed_oidc_federation" "idp" {
  provider_name             = "acme"
  issuer                    = "https://id.acme.example"
  client_id                 = "acme-2"
  client_secret             = "another-secret"
  scopes                    = ["openid", "email"]
  attributes_request_method = "POST"
  idp_identifiers           = ["acme"]
  attribute_mapping         = { email = "email", email_verified = "email_verified", "custom:tenant" = "tenant", "custom:team" = "team" }
  user_pool = {
    name                     = "acme-renamed"
    user_pool_tier           = "PLUS"
    schema                   = { tenant = { max_length = 2048 }, team = {}, level = { type = "Number" } }
    self_sign_up_enabled     = false
    account_recovery         = ["verified_email"]
    auto_verified_attributes = ["email"]
    password_policy          = { minimum_length = 16 }
    mfa                      = { configuration = "OPTIONAL", software_token = true }
    lambda_config            = { post_confirmation = "arn:aws:lambda:eu-west-2:123456789012:function:welcome" }
    tags                     = { stage = "production" }
    deletion_protection      = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  user_pool_id           = cogfed_oidc_federation.idp.user_pool_id
  name                   = "web-renamed"
  identity_providers     = ["COGNITO", cogfed_oidc_federation.idp.provider_name]
  callback_urls          = ["https://app.acme.example/", "http://localhost:3000"]
  logout_urls            = ["https://app.acme.example/"]
  allowed_oauth_scopes   = ["openid", "email"]
  access_token_validity  = 5
  id_token_validity      = 5
  refresh_token_validity = 1
  token_validity_units   = { access_token = "minutes", id_token = "minutes", refresh_token = "hours" }
  refresh_token_rotation = { feature = "ENABLED" }
}
