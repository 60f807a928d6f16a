# Mistake: A list of groups goes into one attribute.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
# Expect: mapping-list-claim at attribute_mapping["custom:groups"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  attribute_mapping = { "custom:groups" = "groups" }
  user_pool = {
    name   = "acme"
    schema = { groups = {} }
  }
  domain = { prefix = "acme-login" }
}
