variable "region" {
  description = "AWS Region of the user pool."
  type        = string
  default     = "eu-west-2"
}

variable "name" {
  description = "Name of the user pool and prefix of its domain. No other user pool in the Region may have this prefix."
  type        = string
}

variable "okta_issuer" {
  description = "Issuer of the authorization server: https://acme.okta.com for the one of the org, https://acme.okta.com/oauth2/default for the custom one named default."
  type        = string
}

variable "okta_client_id" {
  description = "Client id of the app integration in Okta."
  type        = string
}

variable "okta_client_secret" {
  description = "Client secret of the app integration in Okta."
  type        = string
  sensitive   = true
  ephemeral   = true
}

variable "callback_urls" {
  description = "Where your application receives the authorization code."
  type        = list(string)
  default     = ["http://localhost:3000"]
}

variable "logout_urls" {
  description = "Where your application receives users who signed out."
  type        = list(string)
  default     = ["http://localhost:3000"]
}
