# Mistake: preferred_username is required, and an alias.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
# Expect: preferred-username-required-alias at user_pool.alias_attributes["preferred_username"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  scopes            = ["openid", "profile"]
  attribute_mapping = { preferred_username = "preferred_username" }
  user_pool = {
    name             = "acme"
    alias_attributes = ["preferred_username"]
    schema           = { preferred_username = { required = true } }
  }
  domain = { prefix = "acme-login" }
}
