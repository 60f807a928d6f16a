# Mistake: The role of the pipeline may not read user pools: nobody knows whether they exist, and nobody says they do not.
# Seen: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncognitouserpools.html
# Pool: acme
# Pool: acme-too
# Denied: DescribeUserPool
# Expect: live-check-skipped at user_pool_id

resource "cogfed_oidc_federation" "acme" {
  for_each      = toset([var.pool_id, var.other_pool_id])
  provider_name = "Acme2"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool_id  = each.key
}

resource "cogfed_spa_client" "web" {
  for_each           = toset([var.pool_id, var.other_pool_id])
  name               = "web"
  user_pool_id       = each.key
  identity_providers = ["Acme"]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
}
