# Attaches the federation to the user pool and its domain, which stay somebody else's.
import {
  to = cogfed_oidc_federation.miracl
  identity = {
    user_pool_id  = "eu-west-2_AbCdEfGhI"
    provider_name = "MIRACL"
  }
}
