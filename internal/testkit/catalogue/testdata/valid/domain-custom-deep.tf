# Legal: A custom domain with many labels, whose parent is itself a subdomain: another tool refused every custom domain.
# Seen: https://github.com/lgallard/terraform-aws-cognito-user-pool/issues/289

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain = {
    custom = {
      name            = "auth.uk.eu-west-2.prod.login.example.co.uk"
      certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/8b1d2c3e-0000-4000-8000-123456789abc"
    }
  }
}
