# Legal: The page on the archived library amazon-cognito-auth-js: implicit grant only, scopes email and openid, the pool's own users sign up with an e-mail address.
# Seen: https://github.com/amazon-archives/amazon-cognito-auth-js

# Both rules on the grant are silenced, as the page means it.
resource "cogfed_oidc_federation" "idp" {
  provider_name     = "Company"
  issuer            = "https://login.company.example"
  client_id         = "auth-js"
  client_secret     = "a-secret"
  scopes            = ["openid", "email"]
  attribute_mapping = { email = "email", email_verified = "email_verified" }

  user_pool = {
    name                     = "auth-js"
    schema                   = { email = { required = true } }
    auto_verified_attributes = ["email"]
    deletion_protection      = "INACTIVE"
  }
  domain = { prefix = "acme-auth-js" }
}

resource "cogfed_spa_client" "web" {
  user_pool_id         = cogfed_oidc_federation.idp.user_pool_id
  name                 = "auth-js"
  identity_providers   = ["COGNITO", cogfed_oidc_federation.idp.provider_name]
  callback_urls        = ["https://9f3c.ngrok.example/"]
  logout_urls          = ["https://9f3c.ngrok.example/"]
  allowed_oauth_flows  = ["implicit"]
  allowed_oauth_scopes = ["email", "openid"]
  ignore_rules         = ["oauth-code-flow-missing", "oauth-flow-implicit"]
}
