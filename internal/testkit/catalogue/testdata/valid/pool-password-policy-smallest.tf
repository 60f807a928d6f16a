# Legal: The smallest numbers that the API model allows.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name = "a"
    password_policy = {
      minimum_length                   = 6
      password_history_size            = 0
      temporary_password_validity_days = 1
      require_lowercase                = false
      require_numbers                  = false
      require_symbols                  = false
      require_uppercase                = false
    }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "a" }
}
