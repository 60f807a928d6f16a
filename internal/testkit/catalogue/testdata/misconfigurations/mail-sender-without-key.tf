# Mistake: A function sends the mails, and codes are not encrypted for it.
# Seen: https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/pf-cognito-custom-email-sender-kms
# Expect: custom-sender-key at user_pool.lambda_config.kms_key_id

resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name          = "acme"
    lambda_config = { custom_email_sender = { lambda_arn = "arn:aws:lambda:eu-west-2:111122223333:function:trigger" } }
  }
  domain = { prefix = "acme-login" }
}
