import {
  to = cogfed_web_client.api
  id = "eu-west-2_AbCdEfGhI/1example23456789"
}
