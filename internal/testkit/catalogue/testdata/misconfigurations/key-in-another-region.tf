# Mistake: The key is in another Region than the pool.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/data-protection.html
# Expect: kms-key-region at user_pool.kms_key_arn

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name        = "acme"
    kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/0d9f1a34-7c52-4f0e-9a55-0f2c3e1d6b7a"
  }
  domain = { prefix = "acme-login" }
}
