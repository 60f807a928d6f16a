# A bookmark that leads to one identity provider, in German.
output "login_link" {
  value = provider::cogfed::authorize_url(
    "login.example.com", "1example23456789", "https://app.example.com/", ["openid", "email"],
    { identity_provider = "Idura", lang = "de" },
  )
}
