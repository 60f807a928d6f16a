variable "region" {
  description = "AWS Region of the user pool."
  type        = string
  default     = "eu-west-2"
}

variable "name" {
  description = "Name of the user pool and prefix of its domain. No other user pool in the Region may have this prefix."
  type        = string
}

variable "idp_name" {
  description = "Name of the identity provider, as the login page shows it."
  type        = string
  default     = "Company"
}

variable "idp_issuer" {
  description = "Issuer URL of the identity provider, to the letter."
  type        = string
}

variable "idp_client_id" {
  description = "Client id that the identity provider gave you."
  type        = string
}

variable "idp_client_secret" {
  description = "Client secret that the identity provider gave you."
  type        = string
  sensitive   = true
  ephemeral   = true
}

variable "site_url" {
  description = "Address of your page, to which users return after signing in and out."
  type        = string
  default     = "http://localhost:3000"
}

variable "code_grant" {
  description = "Whether the page calls auth.useCodeGrantFlow()."
  type        = bool
  default     = false
}
