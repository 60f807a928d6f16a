import {
  to = cogfed_oidc_federation.miracl
  identity = {
    user_pool_id  = "eu-west-2_AbCdEfGhI"
    provider_name = "MIRACL"
  }
}
