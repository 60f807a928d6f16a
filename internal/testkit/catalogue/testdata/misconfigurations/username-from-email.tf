# Mistake: User names shall be the e-mail addresses of the provider.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
# Seen: https://github.com/DependencyTrack/dependency-track/issues/4407
# Expect: mapping-username at attribute_mapping["username"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  scopes            = ["openid", "email"]
  attribute_mapping = { username = "email" }
  user_pool         = { name = "acme" }
  domain            = { prefix = "acme-login" }
}
