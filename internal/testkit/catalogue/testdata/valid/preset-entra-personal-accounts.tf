# Legal: Personal accounts have a tenant of their own.
# Seen: https://learn.microsoft.com/en-us/entra/identity-platform/id-token-claims-reference

resource "cogfed_oidc_federation" "idp" {
  preset        = "entra"
  provider_name = "Microsoft"
  issuer        = "https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0"
  client_id     = "11112222-bbbb-3333-cccc-4444dddd5555"
  client_secret = "a-secret"
  scopes        = ["openid", "email", "profile"]
  attribute_mapping = {
    email              = "email"
    name               = "name"
    preferred_username = "preferred_username"
    "custom:oid"       = "oid"
    "custom:tid"       = "tid"
  }
  user_pool = {
    name                = "acme"
    schema              = { oid = {}, tid = {} }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
