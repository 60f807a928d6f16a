# Mistake: The method of the user info request is in lower case.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-idp-oidc-attributes-request-method
# Expect: attributes-request-method at attributes_request_method

resource "cogfed_oidc_federation" "acme" {
  provider_name             = "Acme"
  issuer                    = "https://login.acme.example"
  client_id                 = "acme"
  client_secret             = "hidden"
  attributes_request_method = "post"
  user_pool                 = { name = "acme" }
  domain                    = { prefix = "acme-login" }
}
