# Legal: The preset goes, and what it set is written out.
# Seen: https://miracl.com/resources/docs/guides/tutorials/integration-cognito/

resource "cogfed_oidc_federation" "idp" {
  provider_name             = "MIRACL"
  issuer                    = "https://api.mpin.io"
  client_id                 = "acme"
  client_secret             = "a-secret"
  scopes                    = ["email", "openid"]
  attributes_request_method = "POST"
  attribute_mapping         = { email = "email", email_verified = "email_verified", username = "sub" }
  user_pool = {
    name                       = "acme"
    case_sensitive             = false
    self_sign_up_enabled       = true
    user_pool_tier             = "ESSENTIALS"
    allowed_first_auth_factors = ["PASSWORD"]
    schema                     = { email = { required = false, mutable = true } }
    mfa                        = { configuration = "OFF" }
    deletion_protection        = "INACTIVE"
  }
  domain = { prefix = "acme-login", managed_login_version = 1 }
}
