# Mistake: The length of a password has a fraction.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html
# Expect: error "Number must be whole" at user_pool.password_policy.minimum_length

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme", password_policy = { minimum_length = 8.5 } }
  domain        = { prefix = "acme-login" }
}
