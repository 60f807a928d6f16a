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

output "logout_url" {
  description = "Ends the Cognito session."
  value       = cogfed_spa_client.web.logout_url
}

# "Integrate Into a Single Page Application": terraform output -raw aws_exports > src/aws-exports.js
output "aws_exports" {
  description = "Configuration of AWS Amplify."
  value       = provider::cogfed::client_config("aws_exports", cogfed_spa_client.web)
}
