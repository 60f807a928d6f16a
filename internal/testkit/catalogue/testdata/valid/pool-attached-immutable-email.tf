# Legal: An immutable attribute of an attached pool does no harm as long as no provider fills it.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
# Pool: email-immutable

resource "cogfed_oidc_federation" "idp" {
  preset        = "idura"
  issuer        = "https://acme-corp.idura.broker"
  client_id     = "urn:acme"
  client_secret = "a-secret"
  user_pool_id  = var.pool_id
}
