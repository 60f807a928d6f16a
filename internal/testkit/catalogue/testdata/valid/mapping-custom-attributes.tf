# Legal: Custom attributes with names of 1 and of 20 characters and of any script, from claims of any form: URLs, dots, spaces.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SchemaAttributeType.html

resource "cogfed_oidc_federation" "idp" {
  provider_name = "Acme"
  issuer        = "https://login.acme.example"
  client_id     = "acme"
  client_secret = "a-secret"
  attribute_mapping = {
    "custom:x"                    = "sub"
    "custom:abcdefghij0123456789" = "https://acme.example/claims/a?b=c#d"
    "custom:personnummer-se"      = "urn:claim:1"
    "custom:größe"                = "size"
    "custom:a.b/c+d"              = "2.5.4.10"
    "custom:Email2"               = "Second Mail"
    "custom:number"               = "n"
    "custom:since"                = "since"
    "custom:member"               = "member"
  }
  user_pool = {
    name = "acme"
    schema = {
      x                    = {}
      abcdefghij0123456789 = { max_length = 2048 }
      personnummer-se      = { min_length = 0, max_length = 2048 }
      "größe"              = { type = "String", mutable = true }
      "a.b/c+d"            = { required = false }
      Email2               = {}
      number               = { type = "Number", min_value = -5, max_value = 2147483647 }
      since                = { type = "DateTime" }
      member               = { type = "Boolean" }
    }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.idp.user_pool_id
  name               = "web"
  identity_providers = [cogfed_oidc_federation.idp.provider_name]
  callback_urls      = ["https://app.acme.example/"]
  logout_urls        = ["https://app.acme.example/"]
}
