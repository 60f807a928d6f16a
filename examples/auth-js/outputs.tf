output "redirect_uri" {
  description = "Register this as redirect URI at the identity provider."
  value       = cogfed_oidc_federation.idp.redirect_uri
}

output "client_id" {
  description = "Client id of your application."
  value       = cogfed_spa_client.web.client_id
}

output "login_url" {
  description = "Open this in a browser to try a login."
  value       = cogfed_spa_client.web.login_url
}

# "Modify the javascript configuration in the app": terraform output -raw auth_data > auth-data.js, for a script element before
# the page's own script, in which initCognitoSDK uses authData.
output "auth_data" {
  description = "Script that defines authData."
  value = provider::cogfed::client_config("cognito_auth_js", merge(cogfed_spa_client.web, {
    identity_provider = cogfed_oidc_federation.idp.provider_name
  }))
}
