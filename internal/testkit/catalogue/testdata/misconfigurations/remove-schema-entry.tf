# Mistake: An attribute is not needed any more.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html
# Seen: https://github.com/hashicorp/terraform-provider-aws/issues/38224
# Expect: schema-entry-removed at user_pool.schema["tenant"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name = "acme"
    tags = {}
  }
  domain = { prefix = "acme-login" }
}
