# The whole of it in one configuration: a user pool and a domain made by hashicorp/aws, and the federation of the
# directory above attached to them. The tests of this repository apply the directory above, and cannot apply this one:
# they run without a registry.

terraform {
  required_version = ">= 1.11"

  required_providers {
    aws    = { source = "hashicorp/aws" }
    cogfed = { source = "cogfed/cogfed" }
  }
}

# Both providers find credentials in the same places.
provider "aws" {
  region = "eu-west-2"
}

provider "cogfed" {
  region = "eu-west-2"
}

variable "miracl_client_id" {
  type = string
}

variable "miracl_client_secret" {
  type      = string
  sensitive = true
  ephemeral = true
}

resource "aws_cognito_user_pool" "main" {
  name                     = "acme"
  auto_verified_attributes = ["email"]
}

resource "aws_cognito_user_pool_domain" "main" {
  domain       = "acme-login"
  user_pool_id = aws_cognito_user_pool.main.id
}

module "federation" {
  source = "../"

  # The id of the pool, once its domain is there: the redirect URI is made of it.
  user_pool_id         = aws_cognito_user_pool_domain.main.user_pool_id
  miracl_client_id     = var.miracl_client_id
  miracl_client_secret = var.miracl_client_secret
}

output "redirect_uri" {
  description = "Register this as redirect URL of the application in the MIRACL Trust portal."
  value       = module.federation.redirect_uri
}
