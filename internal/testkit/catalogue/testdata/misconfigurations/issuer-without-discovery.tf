# Mistake: The issuer is the page of the company, which has no discovery document.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
# Seen: https://github.com/TimothyJones/github-cognito-openid-wrapper/issues/100
# Issuer: missing
# Expect: discovery-document-missing at issuer

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
