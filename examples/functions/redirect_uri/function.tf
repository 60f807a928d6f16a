# https://login.example.com/oauth2/idpresponse
output "redirect_uri" {
  value = provider::cogfed::redirect_uri("login.example.com")
}
