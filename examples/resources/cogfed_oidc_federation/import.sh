# With the user pool and the domain, which the configuration owns too.
terraform import cogfed_oidc_federation.miracl eu-west-2_AbCdEfGhI/MIRACL/user_pool,domain
