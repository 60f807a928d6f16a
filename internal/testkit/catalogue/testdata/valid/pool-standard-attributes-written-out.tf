# Legal: Every standard attribute as AWS describes it, updated_at as the number that it is.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name = "acme"
    schema = merge(
      { for name in [
        "address", "email", "family_name", "gender", "given_name", "locale", "middle_name", "name", "nickname",
        "phone_number", "picture", "preferred_username", "profile", "website", "zoneinfo",
      ] : name => { type = "String", required = false, mutable = true, developer_only = false, min_length = 0, max_length = 2048 } },
      {
        birthdate  = { type = "String", min_length = 10, max_length = 10 }
        updated_at = { type = "Number", min_value = 0 }
      },
    )
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
