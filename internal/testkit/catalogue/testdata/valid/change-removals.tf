# Legal: What can be taken away again: the plan, triggers, messages, tags, recovery, identifiers, URLs, lists of attributes.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/feature-plans-deactivate.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  provider_name = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name                = "acme"
    user_pool_tier      = "LITE"
    threat_protection   = { advanced_security_mode = "OFF" }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.idp.user_pool_id
  name               = "web"
  identity_providers = [cogfed_oidc_federation.idp.provider_name]
  callback_urls      = ["https://app.acme.example/"]
  logout_urls        = ["https://app.acme.example/"]
}
