# Mistake: A program that signs in for itself asks for the scopes of a person.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html
# Pool: acme
# Expect: client-scope-machine at allowed_oauth_scopes["openid"]
# Expect: client-scope-machine at allowed_oauth_scopes["profile"]

resource "cogfed_web_client" "batch" {
  name                 = "batch"
  user_pool_id         = var.pool_id
  allowed_oauth_flows  = ["client_credentials"]
  allowed_oauth_scopes = ["openid", "profile"]
}
