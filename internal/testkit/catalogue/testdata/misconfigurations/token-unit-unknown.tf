# Mistake: The unit is in the singular.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_TokenValidityUnitsType.html
# Pool: acme
# Expect: token-validity-unit at token_validity_units.access_token

resource "cogfed_spa_client" "web" {
  name                  = "web"
  user_pool_id          = var.pool_id
  identity_providers    = ["Acme"]
  callback_urls         = ["https://app.acme.example/callback"]
  logout_urls           = ["https://app.acme.example/"]
  access_token_validity = 1
  token_validity_units  = { access_token = "hour" }
}
