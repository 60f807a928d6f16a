# Mistake: The id of a rule to silence is misspelt.
# Seen: https://docs.idura.app/verify/integrations/aws-cognito
# Expect: error "Unknown rule in ignore_rules" at ignore_rules["userinfo-plain-jsn"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://acme.idura.broker"
  client_id     = "acme"
  client_secret = "hidden"
  preset        = "idura"
  ignore_rules  = ["userinfo-plain-jsn"]
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
