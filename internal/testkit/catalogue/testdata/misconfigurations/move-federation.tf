# Mistake: The federation moves to another pool, and leaves its users.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation.html
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
# Pool: plain
# Pool: second
# Expect: federation-moved at user_pool_id

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool_id  = var.other_pool_id
}
