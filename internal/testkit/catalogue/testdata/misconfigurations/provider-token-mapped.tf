# Mistake: The provider's access token shall be kept with the user.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
# Expect: mapping-token at attribute_mapping["custom:token"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  attribute_mapping = { "custom:token" = "access_token" }
  user_pool = {
    name   = "acme"
    schema = { token = { max_length = 2048 } }
  }
  domain = { prefix = "acme-login" }
}
