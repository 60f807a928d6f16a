terraform {
  required_version = ">= 1.11"

  required_providers {
    cogfed = { source = "cogfed/cogfed" }
  }
}

provider "cogfed" {
  region = "eu-west-2"
}
