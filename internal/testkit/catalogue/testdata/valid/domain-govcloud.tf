# Legal: GovCloud has prefix domains, on FIPS hosts, and resource names of its own partition.
# Seen: https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-cog.html

resource "cogfed_oidc_federation" "west" {
  preset        = "okta"
  region        = "us-gov-west-1"
  issuer        = "https://acme.okta.com"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name        = "acme"
    kms_key_arn = "arn:aws-us-gov:kms:us-gov-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
    sms_configuration = {
      sns_caller_arn = "arn:aws-us-gov:iam::123456789012:role/cognito-sms"
      external_id    = "acme"
      sns_region     = "us-gov-west-1"
    }
    email_configuration = {
      email_sending_account = "DEVELOPER"
      source_arn            = "arn:aws-us-gov:ses:us-gov-west-1:123456789012:identity/login@example.gov"
    }
    lambda_config       = { custom_message = "arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:message" }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-gov" }
}

resource "cogfed_spa_client" "web" {
  region             = "us-gov-west-1"
  user_pool_id       = cogfed_oidc_federation.west.user_pool_id
  name               = "web"
  identity_providers = [cogfed_oidc_federation.west.provider_name]
  callback_urls      = ["https://app.example.gov/"]
  logout_urls        = ["https://app.example.gov/"]
}

resource "cogfed_oidc_federation" "east" {
  preset        = "okta"
  region        = "us-gov-east-1"
  issuer        = "https://acme.okta.com"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool     = { name = "acme", deletion_protection = "INACTIVE" }
  domain        = { prefix = "acme-gov", managed_login_version = 2 }
}
