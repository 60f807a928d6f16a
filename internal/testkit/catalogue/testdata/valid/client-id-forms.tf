# Legal: A client id is whatever the provider gave: URNs, URLs, spaces, quotes and other scripts among them.
# Seen: https://docs.idura.app/verify/integrations/aws-cognito

locals {
  ids = {
    urn     = "urn:my:application:identifier:1"
    url     = "https://cognito.example.com/sp?x=1"
    spaces  = "my application"
    quotes  = "it's \"mine\""
    unicode = "прüfung"
    one     = "1"
    long    = join("", [for i in range(128) : "abcd"])
  }
}

resource "cogfed_oidc_federation" "first" {
  provider_name = "First"
  issuer        = "https://login.acme.example"
  client_id     = "0"
  client_secret = " a secret with spaces and \"quotes\" "
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_oidc_federation" "other" {
  for_each      = local.ids
  provider_name = "By-${each.key}"
  issuer        = "https://login.acme.example"
  client_id     = each.value
  client_secret = "a-secret"
  user_pool_id  = cogfed_oidc_federation.first.user_pool_id
}
