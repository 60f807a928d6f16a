# Legal: GitLab's own service by its default, and POST for the user info request, which is used too.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html

resource "cogfed_oidc_federation" "idp" {
  preset                    = "gitlab"
  client_id                 = "0123456789abcdef"
  client_secret             = "gloas-0123456789abcdef"
  attributes_request_method = "POST"
  user_pool                 = { name = "acme", deletion_protection = "INACTIVE" }
  domain                    = { prefix = "acme-login" }
}
