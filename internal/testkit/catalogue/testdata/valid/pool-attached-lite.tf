# Legal: A pool of the plan LITE, with the classic hosted UI.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html
# Pool: lite-bare

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool_id  = var.pool_id
  domain        = { prefix = "acme-login", managed_login_version = 1 }
}
