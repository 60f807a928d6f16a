# Legal: The flags alone, and addresses in custom attributes.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html

resource "cogfed_oidc_federation" "idp" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "a-secret"
  scopes        = ["openid", "email", "phone"]
  attribute_mapping = {
    email_verified        = "email_verified"
    phone_number_verified = "phone_number_verified"
    "custom:mail"         = "email"
    "custom:phone"        = "phone_number"
  }
  user_pool = {
    name                = "acme"
    schema              = { mail = {}, phone = {} }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
