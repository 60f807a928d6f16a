# Mistake: The role of the pipeline may not list identity providers.
# Seen: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncognitouserpools.html
# Pool: acme
# Denied: ListIdentityProviders
# Expect: live-check-skipped at identity_providers

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
}
