# Legal: Issuers of the forms that AWS lists, and ports that Cognito reaches: 443 and 80.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html

locals {
  issuers = {
    Salesforce  = "https://acme.my.salesforce.com"
    OneLogin    = "https://acme.onelogin.com/oidc/2"
    JumpCloud   = "https://oauth.id.jumpcloud.com"
    LinkedIn    = "https://www.linkedin.com/oauth"
    Cognito-IdP = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI"
    Port-443    = "https://login.acme.example:443/tenant"
    Port-80     = "https://login.acme.example:80"
    Upper-Case  = "https://Login.Acme.example/Tenant-A"
    Punycode    = "https://xn--bcher-kva.example"
    Tilde       = "https://login.acme.example/~t_1/a.b+c@d:e"
  }
}

resource "cogfed_oidc_federation" "first" {
  provider_name = "First"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_oidc_federation" "other" {
  for_each      = local.issuers
  provider_name = each.key
  issuer        = each.value
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool_id  = cogfed_oidc_federation.first.user_pool_id
}
