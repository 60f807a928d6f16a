# Mistake: The phone number is mapped without the scope phone.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
# Expect: claim-scope-missing at attribute_mapping["phone_number"]

resource "cogfed_oidc_federation" "acme" {
  provider_name     = "Acme"
  issuer            = "https://login.acme.example"
  client_id         = "acme"
  client_secret     = "hidden"
  scopes            = ["openid"]
  attribute_mapping = { phone_number = "phone_number" }
  user_pool         = { name = "acme" }
  domain            = { prefix = "acme-login" }
}
