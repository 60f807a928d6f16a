# Mistake: The e-mail address is required and mapped, but the scope that releases it is not requested.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
# Seen: https://github.com/amazon-archives/amazon-cognito-auth-js/issues/54
# Expect: claim-scope-missing at attribute_mapping["email"]
# Expect: claim-scope-missing at attribute_mapping["email_verified"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  scopes            = ["openid"]
  attribute_mapping = { email = "email", email_verified = "email_verified" }
  user_pool = {
    name   = "acme"
    schema = { email = { required = true } }
  }
  domain = { prefix = "acme-login" }
}
