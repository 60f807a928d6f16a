# Legal: A pool made in the console for sign-in by e-mail requires an address, and this provider sends one.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
# Pool: email-required

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool_id  = var.pool_id
}
