# Mistake: A form of old asked for names, so the pool requires them; only the e-mail address is mapped.
# Seen: https://github.com/aws-samples/aws-amplify-oidc-federation/issues/2
# Expect: required-attribute-unmapped at user_pool.schema["family_name"].required
# Expect: required-attribute-unmapped at user_pool.schema["given_name"].required

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  scopes            = ["openid", "email"]
  attribute_mapping = { email = "email", email_verified = "email_verified" }
  user_pool = {
    name   = "acme"
    schema = { given_name = { required = true }, family_name = { required = true } }
  }
  domain = { prefix = "acme-login" }
}
