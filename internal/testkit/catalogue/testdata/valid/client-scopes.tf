# Legal: The five standard scopes and forty-five of resource servers, whose identifiers may be URLs.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html

# Plan only: those resource servers do not exist.
resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.idp.user_pool_id
  name               = "web"
  identity_providers = [cogfed_oidc_federation.idp.provider_name]
  callback_urls      = ["https://app.acme.example/"]
  logout_urls        = ["https://app.acme.example/"]
  allowed_oauth_scopes = concat(
    ["openid", "email", "phone", "profile", "aws.cognito.signin.user.admin"],
    ["https://api.acme.example/v1/read", "photos/write:all", "api://acme/.default", "solar-system-data/asteroids.add", "a/b"],
    ["${join("", [for i in range(63) : "abcd"])}/abc"],
    [for i in range(39) : "api/scope-${i}"],
  )
}
