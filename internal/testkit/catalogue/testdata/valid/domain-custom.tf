# Legal: A host name of one's own, whose certificate is in us-east-1 whatever the Region of the pool.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  region        = "ap-northeast-3"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain = {
    managed_login_version = 1
    custom = {
      name            = "login.example.com"
      certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/8b1d2c3e-0000-4000-8000-123456789abc"
    }
  }
}
