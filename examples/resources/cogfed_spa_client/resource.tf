resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.miracl.user_pool_id
  name               = "web"
  identity_providers = [cogfed_oidc_federation.miracl.provider_name]
  callback_urls      = ["http://localhost:3000"]
  logout_urls        = ["http://localhost:3000"]
}

output "login_url" {
  description = "Open this in a browser to try a login."
  value       = cogfed_spa_client.web.login_url
}
