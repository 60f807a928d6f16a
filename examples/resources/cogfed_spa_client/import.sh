# <user_pool_id>/<client_id>
terraform import cogfed_spa_client.web eu-west-2_AbCdEfGhI/1example23456789
