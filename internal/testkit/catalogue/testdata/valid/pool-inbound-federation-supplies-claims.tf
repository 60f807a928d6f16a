# Legal: The trigger may supply what no scope requests, so a mapping may name it.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-inbound-federation.html

resource "cogfed_oidc_federation" "idp" {
  provider_name = "acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "a-secret"
  attribute_mapping = {
    email          = "email"
    email_verified = "email_verified"
    name           = "name"
  }
  user_pool = {
    name   = "acme"
    schema = { email = { required = true } }
    lambda_config = {
      inbound_federation = { lambda_arn = "arn:aws:lambda:eu-west-2:123456789012:function:inbound" }
    }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
