# Legal: Google as an OpenID Connect provider.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "google"
  client_id     = "123456789012-abc123def456.apps.googleusercontent.com"
  client_secret = "a-secret"
  scopes        = ["openid", "email", "profile"]
  attribute_mapping = {
    email          = "email"
    email_verified = "email_verified"
    picture        = "picture"
    "custom:hd"    = "hd"
  }
  user_pool = {
    name                = "acme"
    schema              = { hd = {} }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
