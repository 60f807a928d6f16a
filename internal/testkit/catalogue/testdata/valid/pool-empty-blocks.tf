# Legal: Blocks without anything in them say nothing.
# Seen: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  timeouts      = {}
  user_pool = {
    name                                          = "acme"
    schema                                        = { email = {}, tenant = {} }
    mfa                                           = {}
    password_policy                               = {}
    lambda_config                                 = {}
    email_configuration                           = {}
    device_configuration                          = {}
    threat_protection                             = {}
    verification_message_template                 = {}
    invite_message_template                       = {}
    tags                                          = {}
    username_attributes                           = []
    alias_attributes                              = []
    auto_verified_attributes                      = []
    attributes_require_verification_before_update = []
    deletion_protection                           = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
