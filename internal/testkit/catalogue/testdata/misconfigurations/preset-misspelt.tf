# Mistake: The name of a preset is misspelt.
# Seen: https://docs.idura.app/verify/integrations/aws-cognito
# Expect: preset-unknown at preset

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://acme.idura.broker"
  client_id     = "acme"
  client_secret = "hidden"
  preset        = "idurra"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
