# Legal: Signicat with scopes and claims of an eID.
# Seen: https://developer.signicat.com/docs/eid-hub/oidc/oidc-client/

resource "cogfed_oidc_federation" "idp" {
  preset        = "signicat"
  issuer        = "https://acme.sandbox.signicat.com/auth/open"
  client_id     = "sandbox-happy-hat-123"
  client_secret = "a-secret"
  scopes        = ["openid", "profile", "nin"]
  attribute_mapping = {
    name         = "name"
    "custom:nin" = "nin"
  }
  user_pool = {
    name                = "acme"
    schema              = { nin = {} }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
