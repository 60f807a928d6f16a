# The identity provider, together with the user pool and the domain that the configuration owns.
terraform import cogfed_oidc_federation.miracl eu-west-2_AbCdEfGhI/MIRACL/user_pool,domain
