variable "region" {
  description = "AWS Region of the user pool."
  type        = string
  default     = "eu-west-2"
}

variable "name" {
  description = "Name of the user pool and prefix of its domain. No other user pool in the Region may have this prefix."
  type        = string
}

variable "keycloak_issuer" {
  description = "Issuer of the realm, such as https://keycloak.example.com/realms/acme."
  type        = string
}

variable "keycloak_client_id" {
  description = "Id of the client in Keycloak."
  type        = string
}

variable "keycloak_client_secret" {
  description = "Secret of the client in Keycloak."
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
