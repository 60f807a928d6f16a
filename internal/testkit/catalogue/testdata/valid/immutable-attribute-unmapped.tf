# Legal: Immutable attributes do no harm as long as no provider fills them.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "idura"
  issuer        = "https://acme-corp.idura.broker"
  client_id     = "urn:acme"
  client_secret = "a-secret"
  user_pool = {
    name = "acme"
    schema = {
      email  = { mutable = false }
      tenant = { mutable = false, min_length = 1, max_length = 36 }
    }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
