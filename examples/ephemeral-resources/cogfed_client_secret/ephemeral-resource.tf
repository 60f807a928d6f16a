ephemeral "cogfed_client_secret" "api" {
  user_pool_id     = cogfed_web_client.api.user_pool_id
  client_id        = cogfed_web_client.api.client_id
  client_secret_id = cogfed_web_client.api.client_secret_id
}
