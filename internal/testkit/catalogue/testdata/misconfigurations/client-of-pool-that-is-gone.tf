# Mistake: The clients are of a pool that has been deleted.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPool.html
# Expect: user-pool-absent at user_pool_id
# Expect: user-pool-absent at user_pool_id

# Two resources: of instances of one, Terraform 1.15 shows equal errors once.
resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = "eu-west-2_Ab12Cd34E"
  identity_providers = ["Acme"]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
}

resource "cogfed_spa_client" "app" {
  name               = "app"
  user_pool_id       = "eu-west-2_Ab12Cd34E"
  identity_providers = ["Acme"]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
}
