import {
  to = cogfed_spa_client.web
  id = "eu-west-2_AbCdEfGhI/1example23456789"
}
