# Legal: Whether a block is there at all hangs on what is unknown.
# Seen: https://developer.hashicorp.com/terraform/language/expressions/conditionals

resource "terraform_data" "unknown" {
  input = {
    custom = false
    email  = true
    sms    = true
  }
}

resource "cogfed_oidc_federation" "idp" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "a-secret"
  scopes            = terraform_data.unknown.output.email ? ["openid", "email"] : ["openid"]
  attribute_mapping = { for name in terraform_data.unknown.output.email ? ["email", "email_verified"] : [] : name => name }
  user_pool = {
    name                     = "acme"
    schema                   = { email = { required = terraform_data.unknown.output.email } }
    auto_verified_attributes = terraform_data.unknown.output.sms ? ["phone_number"] : []
    sms_configuration        = terraform_data.unknown.output.sms ? { sns_caller_arn = "arn:aws:iam::123456789012:role/cognito-sms" } : null
    deletion_protection      = "INACTIVE"
  }
  domain = {
    prefix = terraform_data.unknown.output.custom ? null : "acme-login"
    custom = terraform_data.unknown.output.custom ? { name = "login.example.com", certificate_arn = "none yet" } : null
  }
}
