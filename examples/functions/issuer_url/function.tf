# https://cognito-idp.eu-west-2.amazonaws.com/eu-west-2_AbCdEfGhI
output "issuer_url" {
  value = provider::cogfed::issuer_url("eu-west-2_AbCdEfGhI")
}
