# Legal: A custom domain of Auth0 ends in a slash too.
# Seen: https://github.com/okta/okta-jwt-verifier-java/pull/306

resource "cogfed_oidc_federation" "idp" {
  preset        = "auth0"
  issuer        = "https://login.acme.example/"
  client_id     = "acme"
  client_secret = "a-secret"
  scopes        = ["openid", "email", "profile"]
  attribute_mapping = {
    email          = "email"
    email_verified = "email_verified"
    nickname       = "nickname"
    "custom:tier"  = "https://acme.example/claims/tier"
  }
  user_pool = {
    name                = "acme"
    schema              = { tier = {} }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
