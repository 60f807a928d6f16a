# Legal: A federation moves to another pool and takes its domain along, which is given up before it is made again.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html
# Pool: bare
# Pool: bare

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool_id  = var.other_pool_id
  domain        = { prefix = "acme-sso" }
  ignore_rules  = ["federation-moved"]
}
