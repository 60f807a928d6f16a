# Mistake: The federation makes a pool, and no domain.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation.html
# Seen: https://github.com/aws-amplify/amplify-js/issues/4814
# Expect: domain-missing at domain

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
}
