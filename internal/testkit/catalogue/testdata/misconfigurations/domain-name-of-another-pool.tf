# Mistake: The client's addresses begin with the domain of another pool.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain.html
# Pool: acme
# Pool: second
# Expect: domain-name-foreign at domain_name

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
  domain_name        = "acme-second.auth.eu-west-2.amazoncognito.com"
}
