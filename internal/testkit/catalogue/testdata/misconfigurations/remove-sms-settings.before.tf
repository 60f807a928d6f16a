resource "cogfed_oidc_federation" "acme" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "hidden"
  user_pool = {
    name              = "acme"
    sms_configuration = { sns_caller_arn = "arn:aws:iam::111122223333:role/cognito-sms", external_id = "acme" }
  }
  domain = { prefix = "acme-login" }
}
