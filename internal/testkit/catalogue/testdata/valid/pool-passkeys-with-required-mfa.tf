# Legal: A passkey that verifies its user counts as two factors, on a pool whose custom domain is the relying party.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name                       = "acme"
    allowed_first_auth_factors = ["PASSWORD", "WEB_AUTHN"]
    mfa = {
      configuration  = "ON"
      software_token = true
      web_authn = {
        relying_party_id     = "login.example.com"
        user_verification    = "required"
        factor_configuration = "MULTI_FACTOR_WITH_USER_VERIFICATION"
      }
    }
    deletion_protection = "INACTIVE"
  }
  domain = {
    managed_login_version = 2
    custom = {
      name            = "login.example.com"
      certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/8b1d2c3e-0000-4000-8000-123456789abc"
    }
  }
}
