# Mistake: The client secret is a UUID: Cognito takes no hyphens.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddUserPoolClientSecret.html
# Pool: acme
# Expect: client-secret-syntax at client_secret_version

resource "cogfed_web_client" "api" {
  name               = "api"
  user_pool_id       = var.pool_id
  identity_providers = ["Acme"]
  callback_urls      = ["https://app.acme.example/callback"]
  logout_urls        = ["https://app.acme.example/"]
  client_secret_wo   = "0b6f9c1e-3a52-4d0e-9b1b-1f6f3f2b7c11"
}
