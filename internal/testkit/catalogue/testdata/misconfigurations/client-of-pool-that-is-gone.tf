# Mistake: The clients are of a pool that has been deleted.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPool.html
# Expect: user-pool-absent at user_pool_id
# Expect: user-pool-absent at user_pool_id

resource "cogfed_spa_client" "web" {
  count              = 2
  name               = "web"
  user_pool_id       = "eu-west-2_Ab12Cd34E"
  identity_providers = ["Acme"]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
}
