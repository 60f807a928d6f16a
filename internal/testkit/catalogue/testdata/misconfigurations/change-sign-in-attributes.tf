# Mistake: Users shall sign in with their address from now on.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html
# Seen: https://github.com/hashicorp/terraform-provider-aws/issues/8826
# Expect: sign-in-attributes-fixed at user_pool.username_attributes

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name                = "acme"
    username_attributes = ["email"]
  }
  domain = { prefix = "acme-login" }
}
