# Legal: A domain prefix of 63 characters, with digits at its ends and hyphens in a row, and a pool name of every character that names may have.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "a+b=c,d.e@f-g_h i", deletion_protection = "INACTIVE" }
  domain        = { prefix = "0-${join("", [for i in range(15) : "a--9"])}z" }
}
