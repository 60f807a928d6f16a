# Legal: A discovery document with much that Cognito does not use: further grants, algorithms, ways to authenticate, endpoints.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-flow.html
# Issuer: {"response_types_supported": ["id_token", "code id_token", "code", "none"], "id_token_signing_alg_values_supported": ["none", "EdDSA", "PS256", "ES256", "RS256"], "token_endpoint_auth_methods_supported": ["client_secret_basic", "private_key_jwt", "client_secret_post", "tls_client_auth"], "scopes_supported": ["openid", "email", "offline_access"], "claims_supported": ["sub", "email", "email_verified"], "acr_values_supported": ["urn:grn:authn:se:bankid"], "pushed_authorization_request_endpoint": "https://sso.acme.example/par", "require_pushed_authorization_requests": false, "code_challenge_methods_supported": ["S256"], "end_session_endpoint": "https://sso.acme.example/end", "frontchannel_logout_supported": true, "x_own": {"a": [1, null, true]}}

resource "cogfed_oidc_federation" "idp" {
  provider_name = "Acme"
  issuer        = "https://sso.acme.example"
  client_id     = "acme"
  client_secret = "a-secret"
  discovery     = "error"
  scopes        = ["openid", "email", "offline_access"]
  attribute_mapping = {
    username       = "sub"
    email          = "email"
    email_verified = "email_verified"
  }
  user_pool = { name = "acme", deletion_protection = "INACTIVE" }
  domain    = { prefix = "acme-login" }
}
