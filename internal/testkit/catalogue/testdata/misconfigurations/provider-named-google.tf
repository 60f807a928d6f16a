# Mistake: An OpenID Connect provider has the name of a social one.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-idp-social-provider-name-fixed
# Expect: provider-name-social at provider_name

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Google"
  client_id     = "acme"
  client_secret = "hidden"
  preset        = "google"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
