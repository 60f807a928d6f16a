# Legal: A pool without a domain gets one from the federation.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain.html
# Pool: bare

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool_id  = var.pool_id
  domain        = { prefix = "acme-login" }
}
