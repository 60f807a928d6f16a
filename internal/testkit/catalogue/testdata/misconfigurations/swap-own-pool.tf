# Mistake: The federation has a pool of its own, and shall move to an existing one.
# Seen: https://github.com/hashicorp/terraform-provider-aws/issues/3891
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPool.html
# Pool: second
# Expect: user-pool-swapped at user_pool_id

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool_id  = var.pool_id
}
