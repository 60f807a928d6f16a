# Mistake: A timeout has a sign, and another was meant to switch it off.
# Seen: https://developer.hashicorp.com/terraform/plugin/framework/resources/timeouts
# Pool: acme
# Expect: timeout-not-positive at timeouts.create
# Expect: timeout-not-positive at timeouts.read
# Expect: timeout-not-positive at timeouts.update

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Okta"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool_id  = var.pool_id
  timeouts      = { create = "-1m", update = "0s", delete = "2h" }
}

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = ["https://app.example.com"]
  logout_urls        = ["https://app.example.com"]
  timeouts           = { read = "-0.5h" }
}
