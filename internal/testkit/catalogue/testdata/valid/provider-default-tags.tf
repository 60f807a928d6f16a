# Legal: Tags of the provider and of the pool together.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-cost-allocation-tagging.html
# Provider: default_tags { tags = { team = "login", stage = "test" } }

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", tags = { stage = "production", empty = "" }, deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}
