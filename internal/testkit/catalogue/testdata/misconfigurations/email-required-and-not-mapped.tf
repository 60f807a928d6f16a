# Mistake: The pool requires an e-mail address, and nothing fills it.
# Seen: https://github.com/amazon-archives/amazon-cognito-auth-js/issues/222
# Seen: https://github.com/aws-amplify/amplify-backend/issues/1313
# Expect: required-attribute-unmapped at user_pool.schema["email"].required

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name   = "acme"
    schema = { email = { required = true } }
  }
  domain = { prefix = "acme-login" }
}
