variable "region" {
  description = "AWS Region of the user pool."
  type        = string
  default     = "eu-west-2"
}

variable "name" {
  description = "Name of the user pool and prefix of its domain. No other user pool in the Region may have this prefix."
  type        = string
}

variable "line_client_id" {
  description = "Channel id."
  type        = string
}

variable "line_client_secret" {
  description = "Channel secret. LINE signs its ID tokens with it."
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
