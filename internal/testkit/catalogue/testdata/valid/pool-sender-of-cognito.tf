# Legal: Cognito's own sender, with an address for replies.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_EmailConfigurationType.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name                     = "acme"
    auto_verified_attributes = ["email"]
    email_configuration      = { email_sending_account = "COGNITO_DEFAULT", reply_to_email_address = "help@example.com" }
    deletion_protection      = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
