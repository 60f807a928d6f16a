# Mistake: The issuer is one of Idura, and the preset is not named.
# Seen: https://docs.idura.app/verify/integrations/aws-cognito
# Expect: preset-likely at issuer

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://acme.idura.broker"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
