# Legal: As long as the API model allows, with a label in Punycode, digits and hyphens.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain = {
    managed_login_version = 2
    custom = {
      name            = "1-sign--in.${join("", [for i in range(8) : "abcd"])}.xn--bcher-kva.co.uk"
      certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/8b1d2c3e-0000-4000-8000-123456789abc"
    }
  }
}
