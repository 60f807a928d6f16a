# Mistake: A custom attribute is read without its prefix.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-read-attributes-exists
# Pool: acme
# Expect: client-attribute-unknown at read_attributes["tenant"]

resource "cogfed_spa_client" "web" {
  name                 = "web"
  user_pool_id         = var.pool_id
  identity_providers   = ["Acme"]
  callback_urls        = ["https://app.acme.example/callback"]
  logout_urls          = ["https://app.acme.example/"]
  read_attributes      = ["email", "email_verified", "name", "tenant"]
  allowed_oauth_scopes = ["openid", "email"]
}
