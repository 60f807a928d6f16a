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

# "Modify the javascript configuration in the app": terraform output -json auth_data
output "auth_data" {
  description = "The object authData of initCognitoSDK."
  value = {
    UserPoolId                         = cogfed_oidc_federation.idp.user_pool_id
    ClientId                           = cogfed_spa_client.web.client_id
    AppWebDomain                       = cogfed_oidc_federation.idp.domain_name
    TokenScopesArray                   = cogfed_spa_client.web.allowed_oauth_scopes
    RedirectUriSignIn                  = var.site_url
    RedirectUriSignOut                 = var.site_url
    IdentityProvider                   = cogfed_oidc_federation.idp.provider_name
    AdvancedSecurityDataCollectionFlag = false
  }
}
