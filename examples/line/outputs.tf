output "redirect_uri" {
  description = "Register this as callback URL of the LINE Login channel."
  value       = cogfed_oidc_federation.line.redirect_uri
}

output "user_pool_id" {
  description = "Id of the user pool."
  value       = cogfed_oidc_federation.line.user_pool_id
}

output "issuer_url" {
  description = "Issuer of the tokens that your application receives."
  value       = cogfed_oidc_federation.line.issuer_url
}

output "client_id" {
  description = "Client id of your application."
  value       = cogfed_spa_client.web.client_id
}

output "login_url" {
  description = "Open this in a browser to try a login."
  value       = cogfed_spa_client.web.login_url
}

output "logout_url" {
  description = "Ends the Cognito session."
  value       = cogfed_spa_client.web.logout_url
}
