# Mistake: E-mail addresses shall never change, so the second login fails.
# Seen: https://github.com/aws-amplify/amplify-js/issues/3526
# Seen: https://github.com/aws-solutions-library-samples/accelerated-intelligent-document-processing-on-aws/issues/835
# Expect: mapped-attribute-immutable at user_pool.schema["email"].mutable

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  scopes            = ["openid", "email"]
  attribute_mapping = { email = "email", email_verified = "email_verified" }
  user_pool = {
    name   = "acme"
    schema = { email = { mutable = false } }
  }
  domain = { prefix = "acme-login" }
}
