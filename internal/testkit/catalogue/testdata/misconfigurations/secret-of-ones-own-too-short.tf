# Mistake: A client secret of one's own is a word.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddUserPoolClientSecret.html
# Pool: acme
# Expect: client-secret-syntax at client_secret_version

resource "cogfed_web_client" "api" {
  name               = "api"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
  client_secret_wo   = "hidden"
}
