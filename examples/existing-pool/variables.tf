variable "user_pool_id" {
  description = "Id of the user pool."
  type        = string
}

variable "miracl_client_id" {
  description = "Client id of the application in the MIRACL Trust portal."
  type        = string
}

variable "miracl_client_secret" {
  description = "Client secret of the application in the MIRACL Trust portal."
  type        = string
  sensitive   = true
  ephemeral   = true
}

variable "miracl_issuer" {
  description = "OIDC issuer that the MIRACL Trust portal shows. Older projects have the one of the default."
  type        = string
  default     = "https://api.mpin.io"
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
