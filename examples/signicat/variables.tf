variable "region" {
  description = "AWS Region of the user pool."
  type        = string
  default     = "eu-west-2"
}

variable "name" {
  description = "Name of the user pool and prefix of its domain. No other user pool in the Region may have this prefix."
  type        = string
}

variable "signicat_issuer" {
  description = "https://, your Signicat domain and /auth/open, such as https://acme.sandbox.signicat.com/auth/open."
  type        = string
}

variable "signicat_client_id" {
  description = "Id of the OIDC client in Signicat."
  type        = string
}

variable "signicat_client_secret" {
  description = "Secret of the OIDC client in Signicat. The dashboard shows it once."
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
