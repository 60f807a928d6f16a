# Mistake: The application may write whether an address is verified.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-write-attributes-immutable
# Pool: acme
# Expect: write-attribute-forbidden at write_attributes["email_verified"]

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
  write_attributes   = ["email", "email_verified"]
}
