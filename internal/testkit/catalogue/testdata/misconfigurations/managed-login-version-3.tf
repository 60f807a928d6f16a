# Mistake: The version of the login pages is one that does not exist.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain.html
# Expect: managed-login-version at domain.managed_login_version

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login", managed_login_version = 3 }
}
