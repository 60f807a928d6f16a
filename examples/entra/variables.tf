variable "region" {
  description = "AWS Region of the user pool."
  type        = string
  default     = "eu-west-2"
}

variable "name" {
  description = "Name of the user pool and prefix of its domain. No other user pool in the Region may have this prefix."
  type        = string
}

variable "entra_issuer" {
  description = "https://login.microsoftonline.com/<tenant id>/v2.0 with the directory (tenant) id, a GUID: neither common nor the name of a domain."
  type        = string
}

variable "entra_client_id" {
  description = "Application (client) id."
  type        = string
}

variable "entra_client_secret" {
  description = "Value of the client secret. It expires: renew it before, and then raise client_secret_wo_version."
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
