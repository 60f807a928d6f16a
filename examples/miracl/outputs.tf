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

# "Integrate Into a Single Page Application": terraform output -json aws_exports > aws-exports.json
output "aws_exports" {
  description = "Configuration of AWS Amplify."
  value = {
    aws_project_region           = var.region
    aws_cognito_region           = var.region
    aws_user_pools_id            = cogfed_oidc_federation.miracl.user_pool_id
    aws_user_pools_web_client_id = cogfed_spa_client.web.client_id
    oauth = {
      domain          = cogfed_oidc_federation.miracl.domain_name
      scope           = cogfed_spa_client.web.allowed_oauth_scopes
      redirectSignIn  = var.callback_urls[0]
      redirectSignOut = var.logout_urls[0]
      responseType    = "code"
    }
  }
}
