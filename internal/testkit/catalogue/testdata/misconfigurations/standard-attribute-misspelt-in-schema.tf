# Mistake: A standard attribute is written in camel case, and becomes a custom one.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
# Expect: schema-name-case at user_pool.schema["givenName"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name   = "acme"
    schema = { givenName = {} }
  }
  domain = { prefix = "acme-login" }
}
