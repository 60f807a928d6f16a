# Legal: Addresses and phone numbers as user names, in a pool that is case-sensitive on purpose.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name                = "acme"
    username_attributes = ["email", "phone_number"]
    case_sensitive      = true
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
