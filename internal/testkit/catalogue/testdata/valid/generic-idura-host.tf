# Legal: An Idura domain without the preset: writing the strategy shows that its console was visited.
# Seen: https://docs.idura.app/verify/integrations/aws-cognito

resource "cogfed_oidc_federation" "idp" {
  provider_name     = "Idura"
  issuer            = "https://acme-corp.idura.broker"
  client_id         = "urn:idura:samples:aws:cognito"
  client_secret     = "a-secret"
  userinfo_response = "plainJson"
  user_pool         = { name = "acme", deletion_protection = "INACTIVE" }
  domain            = { prefix = "acme-login" }
}
