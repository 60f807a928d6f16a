# Legal: A module that takes objects and passes them on, nulls for what the caller leaves out.
# Seen: https://developer.hashicorp.com/terraform/language/expressions/type-constraints

variable "logins" {
  type = map(object({
    preset    = optional(string)
    issuer    = optional(string)
    client_id = string
    scopes    = optional(set(string))
    mapping   = optional(map(string))
    pool = optional(object({
      name  = string
      tier  = optional(string)
      email = optional(bool)
    }), { name = "acme" })
    prefix = optional(string)
    custom = optional(object({ name = string, certificate_arn = string }))
  }))
  default = {
    one = { preset = "miracl", client_id = "one", prefix = "acme-one" }
    two = { preset = "auth0", issuer = "https://acme.eu.auth0.com/", client_id = "two", pool = { name = "two", tier = "LITE" }, prefix = "acme-two" }
    three = {
      preset    = "google"
      client_id = "three"
      pool      = { name = "three", email = true }
      custom    = { name = "login.example.com", certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/8b1d2c3e-0000-4000-8000-123456789abc" }
    }
  }
}

resource "cogfed_oidc_federation" "login" {
  for_each          = var.logins
  preset            = each.value.preset
  issuer            = each.value.issuer
  client_id         = each.value.client_id
  client_secret     = "a-secret"
  scopes            = each.value.scopes
  attribute_mapping = each.value.mapping
  user_pool_id      = null
  endpoints         = null
  user_pool = {
    name                = each.value.pool.name
    user_pool_tier      = each.value.pool.tier
    schema              = each.value.pool.email == null ? null : { email = { required = each.value.pool.email } }
    lambda_config       = null
    mfa                 = null
    deletion_protection = "INACTIVE"
  }
  domain = {
    prefix                = each.value.prefix
    custom                = each.value.custom
    managed_login_version = null
  }
}
