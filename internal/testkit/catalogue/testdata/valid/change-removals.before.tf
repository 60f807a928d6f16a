resource "cogfed_oidc_federation" "idp" {
  preset          = "miracl"
  provider_name   = "miracl"
  client_id       = "acme"
  client_secret   = "a-secret"
  idp_identifiers = ["acme"]
  user_pool = {
    name                     = "acme"
    user_pool_tier           = "PLUS"
    account_recovery         = ["verified_email"]
    auto_verified_attributes = ["email"]
    password_policy          = { minimum_length = 16, password_history_size = 3 }
    threat_protection        = { advanced_security_mode = "AUDIT" }
    lambda_config            = { pre_sign_up = "arn:aws:lambda:eu-west-2:123456789012:function:link" }
    invite_message_template  = { email_message = "You are {username}, and your password is {####}." }
    tags                     = { stage = "production" }
    deletion_protection      = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  user_pool_id         = cogfed_oidc_federation.idp.user_pool_id
  name                 = "web"
  identity_providers   = ["COGNITO", cogfed_oidc_federation.idp.provider_name]
  callback_urls        = ["http://localhost:3000", "https://app.acme.example/"]
  logout_urls          = ["http://localhost:3000", "https://app.acme.example/"]
  allowed_oauth_scopes = ["openid", "email", "phone"]
  read_attributes      = ["email", "email_verified", "phone_number", "phone_number_verified"]
  write_attributes     = ["email", "name"]
}
