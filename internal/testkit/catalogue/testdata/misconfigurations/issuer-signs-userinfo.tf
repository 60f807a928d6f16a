# Mistake: The provider can sign user info, and nobody knows whether it does.
# Seen: https://docs.idura.app/verify/integrations/aws-cognito
# Seen: https://github.com/DuendeArchive/identity-model-oidc-client-js/issues/635
# Issuer: {"userinfo_signing_alg_values_supported": ["RS256"]}
# Expect: userinfo-signing-offered at userinfo_response

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
