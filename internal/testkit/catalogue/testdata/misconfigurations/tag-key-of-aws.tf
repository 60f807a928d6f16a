# Mistake: A tag has the prefix of AWS.
# Seen: https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html
# Expect: tag-key-reserved at user_pool.tags["aws:team"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool     = { name = "acme", tags = { "aws:team" = "login" } }
  domain        = { prefix = "acme-login" }
}
