# Mistake: A tag holds a whole description.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_TagResource.html
# Expect: tag-value at user_pool.tags["purpose"]

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name = "acme"
    tags = { purpose = join(" ", [for n in range(60) : "login"]) }
  }
  domain = { prefix = "acme-login" }
}
