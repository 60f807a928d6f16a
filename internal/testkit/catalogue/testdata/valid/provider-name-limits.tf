# Legal: Names of 3 and of 32 characters, with letters, digits, symbols and punctuation of any script, and an underscore in the one place that the pattern of the API model allows.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html

resource "cogfed_oidc_federation" "shortest" {
  provider_name = "abc"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_oidc_federation" "odd" {
  for_each = toset([
    "abcdefghijklmnopqrstuvwxyz-01234",
    "A_Provider",
    "Über-Ärzte",
    "ログインプロバイダ",
    "a.b+c@d,e;f:g",
    "100%-Acme™",
    "Google-OIDC",
    "facebook",
    "cognito",
  ])
  provider_name = each.value
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool_id  = cogfed_oidc_federation.shortest.user_pool_id
}
