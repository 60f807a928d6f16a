# Legal: Fifty custom attributes, the most that a pool can have, and bounds that a value can just meet.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name = "acme"
    schema = merge(
      { for i in range(46) : "attribute-${i}" => {} },
      {
        exact  = { min_length = 8, max_length = 8 }
        empty  = { min_length = 0, max_length = 0 }
        seven  = { type = "Number", min_value = 7, max_value = 7 }
        admins = { developer_only = true, mutable = false }
      },
    )
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
