# Legal: The European Sovereign Cloud is a partition of its own.
# Seen: https://github.com/boto/botocore/blob/1.43.11/botocore/data/endpoints.json

# Its domain suffix is not documented, so addresses are known after apply only; nothing else is wrong with it.
resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  region        = "eusc-de-east-1"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name                = "acme"
    kms_key_arn         = "arn:aws-eusc:kms:eusc-de-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
