# Mistake: A Swedish BankID login has no e-mail address, and the pool demands one.
# Seen: https://docs.idura.app/verify/integrations/aws-cognito
# Seen: https://docs.idura.app/verify/reference/token-contents
# Expect: required-attribute-unmapped at user_pool.schema["email"].required

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Idura"
  issuer        = "https://acme.idura.broker"
  client_id     = "acme"
  client_secret = "hidden"
  preset        = "idura"
  user_pool = {
    name   = "acme"
    schema = { email = { required = true } }
  }
  domain = { prefix = "acme-login" }
}
