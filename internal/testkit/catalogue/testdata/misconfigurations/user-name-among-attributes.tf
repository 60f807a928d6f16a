# Mistake: The client shall write the user name.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-read-attributes-exists
# Pool: acme
# Expect: client-attribute-unknown at write_attributes["username"]

resource "cogfed_spa_client" "web" {
  user_pool_id       = var.pool_id
  name               = "web"
  identity_providers = ["COGNITO"]
  callback_urls      = ["http://localhost:3000"]
  logout_urls        = ["http://localhost:3000"]
  write_attributes   = ["email", "username"]
}
