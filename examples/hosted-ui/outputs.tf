output "redirect_uri" {
  description = "Register this as redirect URI at the identity provider."
  value       = cogfed_oidc_federation.idp.redirect_uri
}

output "client_id" {
  description = "Client id of your application."
  value       = cogfed_spa_client.localhost.client_id
}

output "login_url" {
  description = "Open this in a browser to try a login."
  value       = cogfed_spa_client.localhost.login_url
}

# The .env file of the guide's application: terraform output -raw dotenv > .env
# It also wants COOKIE_SESSION_SECRET in its environment, a long random text.
output "dotenv" {
  description = "Environment of the guide's application."
  value       = provider::cogfed::client_config("hosted_ui_env", cogfed_spa_client.localhost)
}
