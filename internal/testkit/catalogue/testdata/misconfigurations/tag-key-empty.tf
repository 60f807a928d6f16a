# Mistake: A tag has no key.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_TagResource.html
# Expect: tag-key at user_pool.tags[""]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name = "acme"
    tags = { "" = "identity" }
  }
  domain = { prefix = "acme-login" }
}
