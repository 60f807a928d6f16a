output "logout_link" {
  value = provider::cogfed::logout_url("login.example.com", "1example23456789", "https://app.example.com/")
}
