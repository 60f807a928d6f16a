# Mistake: A program signs in as itself, and asks for the scope of a person.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html
# Pool: acme
# Expect: client-scope-machine at allowed_oauth_scopes["openid"]

resource "cogfed_web_client" "api" {
  name                 = "api"
  user_pool_id         = var.pool_id
  allowed_oauth_flows  = ["client_credentials"]
  allowed_oauth_scopes = ["openid", "https://api.example.com/read"]
}
