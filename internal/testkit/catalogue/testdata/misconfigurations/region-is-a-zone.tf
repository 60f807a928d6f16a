# Mistake: The Region is an Availability Zone.
# Seen: https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html
# Expect: region-is-a-zone at region

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  region        = "eu-west-2a"
  user_pool     = { name = "acme" }
  domain        = { prefix = "acme-login" }
}
