# Mistake: The pool was made with an immutable e-mail address.
# Seen: https://github.com/aws-amplify/amplify-js/issues/3526
# Pool: email-immutable
# Expect: mapped-attribute-immutable at attribute_mapping["email"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  user_pool_id      = var.pool_id
  scopes            = ["openid", "email"]
  attribute_mapping = { email = "email", email_verified = "email_verified" }
}
