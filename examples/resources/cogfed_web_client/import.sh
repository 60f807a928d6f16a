# <user_pool_id>/<client_id>
terraform import cogfed_web_client.api eu-west-2_AbCdEfGhI/1example23456789
