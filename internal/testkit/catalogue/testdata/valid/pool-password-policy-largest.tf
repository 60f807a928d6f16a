# Legal: The largest numbers that the API model allows, and names of the greatest length.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name = join("", [for i in range(16) : "Acme _=+"])
    password_policy = {
      minimum_length                   = 99
      password_history_size            = 24
      temporary_password_validity_days = 365
    }
    tags = merge(
      { (join("", [for i in range(32) : "abcd"])) = join("", [for i in range(64) : "wxyz"]) },
      { k = "", "cost centre:ÄÖ/+@-=._" = "Größe 1" },
    )
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = join("", [for i in range(9) : "abcdef0"]) }
}
