# Legal: Newer projects have an issuer of their own, and scopes of MIRACL's own can be requested.
# Seen: https://github.com/miracl/oidc-samples

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  issuer        = "https://acme-project.miracl.io"
  client_id     = "oidc-client-id"
  client_secret = "a-secret"
  scopes        = ["openid", "email", "mpin_id", "hash_mpin_id", "dvs"]
  attribute_mapping = {
    email             = "email"
    email_verified    = "email_verified"
    "custom:mpin_id"  = "mpin_id"
    "custom:hash_mid" = "hash_mpin_id"
  }
  user_pool = {
    name                = "acme"
    schema              = { mpin_id = {}, hash_mid = {} }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
