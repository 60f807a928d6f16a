import {
  to = cogfed_web_client.api
  identity = {
    user_pool_id = "eu-west-2_AbCdEfGhI"
    client_id    = "1example23456789"
  }
}
