import {
  to = cogfed_oidc_federation.miracl
  id = "eu-west-2_AbCdEfGhI/MIRACL/user_pool,domain"
}
