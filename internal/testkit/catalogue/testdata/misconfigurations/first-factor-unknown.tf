# Mistake: A first factor is not called as Cognito calls it.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignInPolicyType.html
# Expect: first-factor-unknown at user_pool.allowed_first_auth_factors["PASSKEY"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name                       = "acme"
    allowed_first_auth_factors = ["PASSWORD", "PASSKEY"]
  }
  domain = { prefix = "acme-login" }
}
