# Legal: LinkedIn by hand: all four endpoints, so that Cognito reads no discovery document.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html

resource "cogfed_oidc_federation" "idp" {
  provider_name = "LinkedIn"
  issuer        = "https://www.linkedin.com/oauth"
  client_id     = "86abcdefghijkl"
  client_secret = "a-secret"
  scopes        = ["openid", "profile", "email"]
  attribute_mapping = {
    email          = "email"
    email_verified = "email_verified"
    name           = "name"
  }
  endpoints = {
    authorize_url  = "https://www.linkedin.com/oauth/v2/authorization"
    token_url      = "https://www.linkedin.com/oauth/v2/accessToken"
    attributes_url = "https://api.linkedin.com/v2/userinfo"
    jwks_uri       = "https://www.linkedin.com/oauth/openid/jwks"
  }
  user_pool = { name = "acme", deletion_protection = "INACTIVE" }
  domain    = { prefix = "acme-login" }
}
