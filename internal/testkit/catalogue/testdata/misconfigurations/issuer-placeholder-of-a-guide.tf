# Mistake: The issuer was copied from a guide as it stood there.
# Seen: https://docs.idura.app/verify/integrations/aws-cognito
# Expect: issuer-placeholder at issuer

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://<your-tenant>.eu.auth0.com/"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
