output "oidc_client_ts" {
  description = "Settings of oidc-client-ts."
  value       = provider::cogfed::client_config("oidc_client_ts", cogfed_spa_client.web)
}

# With what the client does not say, and for a client of another provider.
output "amplify_outputs" {
  description = "amplify_outputs.json of AWS Amplify."
  value = provider::cogfed::client_config("amplify_outputs", {
    user_pool_id        = "eu-west-2_AbCdEfGhI"
    client_id           = "1example23456789"
    domain_name         = provider::cogfed::domain_name("acme-login", "eu-west-2")
    callback_urls       = ["http://localhost:3000"]
    logout_urls         = ["http://localhost:3000"]
    username_attributes = ["email"]
  })
}
