# Legal: Managed login on a prefix domain, in the plan that has it.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", user_pool_tier = "ESSENTIALS", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login", managed_login_version = 2 }
}
