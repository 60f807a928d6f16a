output "redirect_uri" {
  description = "Register this as callback URL of your Idura Verify application."
  value       = cogfed_oidc_federation.idura.redirect_uri
}

output "user_pool_id" {
  description = "Id of the user pool."
  value       = cogfed_oidc_federation.idura.user_pool_id
}

output "issuer_url" {
  description = "Issuer of the tokens that your application receives."
  value       = cogfed_oidc_federation.idura.issuer_url
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

output "oidc_client_ts" {
  description = "Configuration of oidc-client-ts or react-oidc-context: terraform output -raw oidc_client_ts > oidc-client-ts.json"
  value       = data.cogfed_client_config.web.oidc_client_ts
}
