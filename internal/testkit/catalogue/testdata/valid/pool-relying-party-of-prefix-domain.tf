# Legal: The relying party of passkeys is the prefix domain itself.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnConfigurationType.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name                       = "acme"
    allowed_first_auth_factors = ["PASSWORD", "WEB_AUTHN"]
    mfa = {
      web_authn = { relying_party_id = "acme-login.auth.eu-west-2.amazoncognito.com", user_verification = "required" }
    }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login", managed_login_version = 2 }
}
