# Legal: A required second factor of every kind for the pool's own users, who may sign up, with a sender of one's own.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html

resource "cogfed_oidc_federation" "idp" {
  preset        = "miracl"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool = {
    name                     = "acme"
    self_sign_up_enabled     = true
    auto_verified_attributes = ["email", "phone_number"]
    mfa = {
      configuration  = "ON"
      software_token = true
      sms            = true
      email = {
        subject = "Your code"
        message = "Your code is {####}."
      }
    }
    email_configuration = {
      email_sending_account  = "DEVELOPER"
      source_arn             = "arn:aws:ses:eu-west-1:123456789012:identity/example.com"
      from_email_address     = "Acme Login <login@example.com>"
      reply_to_email_address = "help@example.com"
      configuration_set      = "acme-set"
    }
    sms_configuration = {
      sns_caller_arn = "arn:aws:iam::123456789012:role/service-role/cognito-sms"
      external_id    = "acme-external"
      sns_region     = "eu-west-1"
    }
    sms_authentication_message = "{####}"
    device_configuration = {
      challenge_required_on_new_device      = true
      device_only_remembered_on_user_prompt = true
    }
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "acme-login" }
}
