# Mistake: The pool in the console was made for sign-in by e-mail, so it requires one.
# Seen: https://github.com/amazon-archives/amazon-cognito-auth-js/issues/222
# Seen: https://github.com/aws-amplify/amplify-backend/issues/1313
# Pool: email-required
# Expect: required-attribute-unmapped at attribute_mapping

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool_id  = var.pool_id
}
