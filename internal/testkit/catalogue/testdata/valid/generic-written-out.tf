# Legal: The preset named generic, every setting written out with its default.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html

resource "cogfed_oidc_federation" "idp" {
  preset                    = "generic"
  provider_name             = "Acme"
  issuer                    = "https://login.acme.example"
  client_id                 = "acme"
  client_secret             = "a-secret"
  scopes                    = ["openid"]
  attributes_request_method = "GET"
  attribute_mapping         = {}
  idp_identifiers           = []
  userinfo_response         = "plainJson"
  region                    = "eu-west-2"
  discovery                 = "off"
  ignore_rules              = []
  timeouts                  = { create = "20m", read = "1m", update = "20m", delete = "20m" }

  user_pool = {
    name                       = "acme"
    case_sensitive             = false
    self_sign_up_enabled       = true
    user_pool_tier             = "ESSENTIALS"
    issuer_type                = "ORIGINAL"
    allowed_first_auth_factors = ["PASSWORD"]
    deletion_protection        = "INACTIVE"
    schema                     = {}
    tags                       = {}
  }
  domain = { prefix = "acme-login", managed_login_version = 1 }
}
