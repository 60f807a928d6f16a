# Legal: A discovery document with nothing but what is needed: what it does not list may be there all the same.
# Seen: https://openid.net/specs/openid-connect-discovery-1_0.html
# Issuer: {"scopes_supported": null, "claims_supported": null, "response_types_supported": null, "token_endpoint_auth_methods_supported": null, "id_token_signing_alg_values_supported": null, "subject_types_supported": null, "grant_types_supported": null}

resource "cogfed_oidc_federation" "idp" {
  provider_name = "Acme"
  issuer        = "https://sso.acme.example"
  client_id     = "acme"
  client_secret = "a-secret"
  discovery     = "error"
  scopes        = ["openid", "email", "anything"]
  attribute_mapping = {
    email          = "email"
    email_verified = "email_verified"
    "custom:team"  = "team"
  }
  user_pool = { name = "acme", schema = { team = {} }, deletion_protection = "INACTIVE" }
  domain    = { prefix = "acme-login" }
}
