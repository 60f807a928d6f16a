# Mistake: The domain is given as an address.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html
# Pool: acme
# Expect: domain-name-form at domain_name

resource "cogfed_spa_client" "web" {
  user_pool_id       = var.pool_id
  name               = "web"
  identity_providers = ["COGNITO"]
  callback_urls      = ["http://localhost:3000"]
  logout_urls        = ["http://localhost:3000"]
  domain_name        = "https://acme.auth.eu-west-2.amazoncognito.com"
}
