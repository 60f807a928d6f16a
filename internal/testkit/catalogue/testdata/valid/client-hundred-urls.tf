# Legal: A hundred callback and logout URLs, one of them of 1,024 characters, with queries, ports, user names, other scripts and characters that need no escape.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html

locals {
  odd = [
    "https://app.acme.example/${join("", [for i in range(999) : "a"])}",
    "https://app.acme.example:8443/cb?a=b&c=d%20e&f[]=g",
    "https://bücher.example/zurück",
    "https://10.0.0.1/cb",
    "https://[2001:db8::1]/cb",
    "https://acme.example/~user/(cb);v=1,2'!$+",
    "https://localhost.acme.example/",
    "HTTPS://APP.ACME.EXAMPLE/CB",
    "https://user@app.acme.example/cb",
    "https://acme.example/{tenant}/<cb>|\\^`\"",
  ]
}

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.idp.user_pool_id
  name               = join("", [for i in range(16) : "web_+=,."])
  identity_providers = [cogfed_oidc_federation.idp.provider_name]
  callback_urls      = concat(local.odd, [for i in range(90) : "https://app${i}.acme.example/cb"])
  logout_urls        = concat(local.odd, [for i in range(90) : "https://app${i}.acme.example/bye"])
}
