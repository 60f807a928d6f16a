# Mistake: The client secret has been replaced at the provider.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
# Seen: https://github.com/hashicorp/terraform-provider-aws/issues/48319
# Issuer: sound
# Answer: /token 401 {"error": "invalid_client"}
# Expect: client-credentials-refused at client_id

resource "cogfed_oidc_federation" "acme" {
  provider_name             = "Acme"
  issuer                    = "https://login.acme.example"
  client_id                 = "acme"
  client_secret             = "hidden"
  verify_client_credentials = true
  user_pool                 = { name = "acme" }
  domain                    = { prefix = "acme-login" }
}
