# Legal: A pool encrypted with a multi-Region key of one's own.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/data-protection.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name                = "acme"
    kms_key_arn         = "arn:aws:kms:eu-west-2:123456789012:key/mrk-1234abcd12ab34cd56ef1234567890ab"
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
