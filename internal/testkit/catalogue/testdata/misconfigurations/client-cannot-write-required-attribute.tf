# Mistake: The pool requires an e-mail address, and the application may not write it.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
# Seen: https://github.com/hashicorp/terraform-provider-aws/issues/4476
# Pool: email-required
# Expect: write-attribute-required at write_attributes

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = ["COGNITO"]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
  write_attributes   = ["name"]
}
