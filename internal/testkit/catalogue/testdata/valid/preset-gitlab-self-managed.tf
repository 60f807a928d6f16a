# Legal: An instance of one's own below a path.
# Seen: https://docs.gitlab.com/integration/openid_connect_provider/

resource "cogfed_oidc_federation" "idp" {
  preset        = "gitlab"
  provider_name = "GitLab-Acme"
  issuer        = "https://dev.acme.example/gitlab"
  client_id     = "0123456789abcdef"
  client_secret = "gloas-0123456789abcdef"
  scopes        = ["openid", "email", "profile", "read_user"]
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}
