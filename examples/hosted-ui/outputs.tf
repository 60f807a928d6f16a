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
output "dotenv" {
  description = "Environment of the guide's application."
  value       = <<-END
    COGNITO_CLIENT_ID=${cogfed_spa_client.localhost.client_id}
    COGNITO_DOMAIN_NAME_URL=https://${cogfed_oidc_federation.idp.domain_name}
    COGNITO_LOGIN_GRANT_TYPE=authorization_code
    COGNITO_LOGIN_REDIRECT_URL=${var.callback_urls[0]}
    COGNITO_LOGIN_RESPONSE_TYPE=code
    COGNITO_LOGIN_SCOPE=${join("+", cogfed_spa_client.localhost.allowed_oauth_scopes)}
    COGNITO_LOGOUT_REDIRECT_URL=${var.logout_urls[0]}
  END
}
