# Legal: One pool in Regions of the commercial partition old and new, with the same prefix: it is unique in its Region only.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html

resource "cogfed_oidc_federation" "in" {
  for_each      = toset(["us-east-1", "eu-central-2", "il-central-1", "mx-central-1", "ap-southeast-7", "ca-west-1", "af-south-1"])
  preset        = "miracl"
  region        = each.value
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme-${each.value}", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}
