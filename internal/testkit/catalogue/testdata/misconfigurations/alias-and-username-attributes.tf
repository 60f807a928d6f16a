# Mistake: Users shall have a name with an alias, and an address in place of a name.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-alias-username-exclusive
# Expect: sign-in-attributes-exclusive at user_pool.alias_attributes

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name                = "acme"
    username_attributes = ["email"]
    alias_attributes    = ["preferred_username"]
  }
  domain = { prefix = "acme-login" }
}
