# Legal: Idura's page "AWS Cognito basics": no required email, a URN as client id, the scope openid, plainJson.
# Seen: https://docs.idura.app/verify/integrations/aws-cognito

resource "cogfed_oidc_federation" "idura" {
  provider_name     = "Idura"
  preset            = "idura"
  issuer            = "https://acme-corp.idura.broker"
  client_id         = "urn:idura:samples:aws:cognito"
  client_secret     = "shown-once"
  scopes            = ["openid"]
  userinfo_response = "plainJson"

  user_pool = {
    name                = "idura-samples"
    schema              = { email = { required = false } }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "idura-samples" }
}

resource "cogfed_spa_client" "login" {
  user_pool_id         = cogfed_oidc_federation.idura.user_pool_id
  name                 = "idura-samples"
  identity_providers   = [cogfed_oidc_federation.idura.provider_name]
  callback_urls        = ["https://app.example.com/callback"]
  logout_urls          = ["https://app.example.com/"]
  allowed_oauth_scopes = ["openid"]
}
