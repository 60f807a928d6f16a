# Legal: Criipto's page "AWS Cognito basics".
# Seen: https://docs.criipto.com/verify/integrations/aws-cognito/

resource "cogfed_oidc_federation" "criipto" {
  provider_name     = "Criipto"
  preset            = "criipto"
  issuer            = "https://acme-corp.criipto.id"
  client_id         = "urn:my:application:identifier:5088"
  client_secret     = "shown-once"
  scopes            = ["openid"]
  userinfo_response = "plainJson"

  user_pool = {
    name                = "criipto-users"
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "criipto-samples" }
}

resource "cogfed_spa_client" "login" {
  user_pool_id         = cogfed_oidc_federation.criipto.user_pool_id
  name                 = "criipto-samples"
  identity_providers   = [cogfed_oidc_federation.criipto.provider_name]
  callback_urls        = ["https://jwt.io"]
  logout_urls          = ["https://jwt.io"]
  allowed_oauth_scopes = ["openid"]
}
