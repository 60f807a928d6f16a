# Legal: Social and SAML providers of the pool, which other resources make, beside a federation.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html

# Plan only: those providers do not exist.
resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  user_pool_id = cogfed_oidc_federation.idp.user_pool_id
  name         = "web"
  identity_providers = [
    cogfed_oidc_federation.idp.provider_name,
    "Google", "Facebook", "LoginWithAmazon", "SignInWithApple", "My-SAML",
  ]
  callback_urls = ["https://app.acme.example/"]
  logout_urls   = ["https://app.acme.example/"]
}
