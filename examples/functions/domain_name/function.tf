# acme-login.auth.eu-west-2.amazoncognito.com
output "domain_name" {
  value = provider::cogfed::domain_name("acme-login", "eu-west-2")
}
