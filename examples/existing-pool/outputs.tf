output "redirect_uri" {
  description = "Register this as redirect URL of the application in the MIRACL Trust portal."
  value       = cogfed_oidc_federation.miracl.redirect_uri
}

output "client_id" {
  description = "Client id of your application."
  value       = cogfed_spa_client.web.client_id
}

output "login_url" {
  description = "Open this in a browser to try a login."
  value       = cogfed_spa_client.web.login_url
}
