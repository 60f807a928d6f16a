# Mistake: Temporary passwords shall not expire, so their days are 0.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html
# Expect: temporary-password-days-zero at user_pool.password_policy.temporary_password_validity_days

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name            = "acme"
    password_policy = { temporary_password_validity_days = 0 }
  }
  domain = { prefix = "acme-login" }
}
