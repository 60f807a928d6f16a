# Mistake: The domain of a running application switches to managed login.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html
# Seen: https://github.com/minorun365/html-share/issues/3
# Expect: managed-login-switched at domain.managed_login_version

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login", managed_login_version = 2 }
}
