# Mistake: The key is given by its alias.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/data-protection.html
# Expect: kms-key-arn at user_pool.kms_key_arn

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name        = "acme"
    kms_key_arn = "arn:aws:kms:eu-west-2:111122223333:alias/pool"
  }
  domain = { prefix = "acme-login" }
}
