resource "cogfed_web_client" "api" {
  user_pool_id       = cogfed_oidc_federation.miracl.user_pool_id
  name               = "api"
  identity_providers = [cogfed_oidc_federation.miracl.provider_name]
  callback_urls      = ["https://app.example.com/callback"]
  logout_urls        = ["https://app.example.com/"]
}

output "api_client_id" {
  description = "For the OAuth 2.0 library of the back end, with the client secret."
  value       = cogfed_web_client.api.client_id
}
