variable "region" {
  description = "AWS Region of the user pool."
  type        = string
  default     = "eu-west-2"
}

variable "name" {
  description = "Name of the user pool and prefix of its domain. No other user pool in the Region may have this prefix."
  type        = string
}

variable "auth0_issuer" {
  description = "Issuer of your Auth0 tenant, with the slash at its end, such as https://acme.eu.auth0.com/."
  type        = string
}

variable "auth0_client_id" {
  description = "Client id of the application in Auth0."
  type        = string
}

variable "auth0_client_secret" {
  description = "Client secret of the application in Auth0."
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
