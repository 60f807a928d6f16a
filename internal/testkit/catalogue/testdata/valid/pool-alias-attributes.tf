# Legal: Aliases beside the user name, preferred_username among them as long as it is not required.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name                = "acme"
    alias_attributes    = ["email", "phone_number", "preferred_username"]
    username_attributes = []
    schema              = { preferred_username = { mutable = true } }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
