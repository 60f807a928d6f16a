# Mistake: The issuer has a slash at the end that the provider does not use.
# Seen: https://github.com/TimothyJones/github-cognito-openid-wrapper/issues/100
# Issuer: {"issuer": "https://login.acme.example"}
# Expect: issuer-slash at issuer
# Expect: discovery-issuer-mismatch at issuer

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example/"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
