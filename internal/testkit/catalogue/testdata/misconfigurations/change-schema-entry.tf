# Mistake: An attribute shall become required after users are there.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html
# Seen: https://github.com/hashicorp/terraform-provider-aws/issues/21654
# Expect: schema-entry-fixed at user_pool.schema["email"].required

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  scopes            = ["openid", "email"]
  attribute_mapping = { email = "email", email_verified = "email_verified" }
  user_pool = {
    name   = "acme"
    schema = { email = { required = true } }
  }
  domain = { prefix = "acme-login" }
}
