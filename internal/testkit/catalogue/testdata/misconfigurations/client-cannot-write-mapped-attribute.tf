# Mistake: The application may write too little: the mapping fills one attribute more.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
# Seen: https://github.com/hashicorp/terraform-provider-aws/issues/4476
# Pool: acme
# Expect: warning write-attribute-missing at write_attributes

resource "cogfed_spa_client" "web" {
  name               = "web"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
  write_attributes   = ["name"]
}
