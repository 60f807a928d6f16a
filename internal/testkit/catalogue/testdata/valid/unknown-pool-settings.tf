# Legal: The leaves of a pool are unknown, those that other leaves depend on among them.
# Seen: https://developer.hashicorp.com/terraform/plugin/framework/handling-data/terraform-concepts

resource "terraform_data" "unknown" {
  input = {
    required   = true
    mutable    = true
    mode       = "ON"
    yes        = true
    tier       = "ESSENTIALS"
    version    = 2
    account    = "DEVELOPER"
    arn        = "arn:aws:ses:eu-west-2:123456789012:identity/example.com"
    role       = "arn:aws:iam::123456789012:role/cognito-sms"
    function   = "arn:aws:lambda:eu-west-2:123456789012:function:claims"
    event      = "V2_0"
    attributes = ["email"]
    message    = "Your code is {####}."
    claim      = "email"
    scope      = "email"
  }
}

resource "cogfed_oidc_federation" "idp" {
  provider_name     = "acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "a-secret"
  scopes            = ["openid", terraform_data.unknown.output.scope]
  attribute_mapping = { email = terraform_data.unknown.output.claim, email_verified = "email_verified" }
  user_pool = {
    name                     = "acme"
    user_pool_tier           = terraform_data.unknown.output.tier
    username_attributes      = terraform_data.unknown.output.attributes
    auto_verified_attributes = terraform_data.unknown.output.attributes
    schema                   = { email = { required = terraform_data.unknown.output.required, mutable = terraform_data.unknown.output.mutable } }
    mfa = {
      configuration  = terraform_data.unknown.output.mode
      software_token = terraform_data.unknown.output.yes
      sms            = terraform_data.unknown.output.yes
      email          = { message = terraform_data.unknown.output.message }
    }
    email_configuration = {
      email_sending_account = terraform_data.unknown.output.account
      source_arn            = terraform_data.unknown.output.arn
    }
    sms_configuration   = { sns_caller_arn = terraform_data.unknown.output.role }
    lambda_config       = { pre_token_generation = { lambda_arn = terraform_data.unknown.output.function, lambda_version = terraform_data.unknown.output.event } }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login", managed_login_version = terraform_data.unknown.output.version }
}
