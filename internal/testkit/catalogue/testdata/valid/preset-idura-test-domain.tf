# Legal: The test domain of a tenant, with claims of Swedish BankID in custom attributes.
# Seen: https://docs.idura.app/verify/reference/token-contents

resource "cogfed_oidc_federation" "idp" {
  preset        = "idura"
  issuer        = "https://acme-corp.test.idura.broker"
  client_id     = "urn:my:application:identifier:5088"
  client_secret = "a-secret"
  attribute_mapping = {
    given_name        = "given_name"
    family_name       = "family_name"
    "custom:ssn"      = "ssn"
    "custom:identity" = "identityscheme"
  }
  user_pool = {
    name                = "acme"
    schema              = { ssn = {}, identity = { max_length = 2048 } }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
