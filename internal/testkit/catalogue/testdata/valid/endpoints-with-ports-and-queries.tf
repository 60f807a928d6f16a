# Legal: Endpoints on other hosts than the issuer, with the two ports that Cognito reaches, a path that names the eID in base64, and a query.
# Seen: https://docs.idura.app/verify/guides/work-with-metadata

resource "cogfed_oidc_federation" "idp" {
  preset        = "idura"
  provider_name = "BankID-NO"
  issuer        = "https://acme-corp.idura.broker"
  client_id     = "urn:acme:no:bankid"
  client_secret = "a-secret"
  endpoints = {
    authorize_url  = "https://acme-corp.idura.broker/dXJuOmdybjphdXRobjpubzpiYW5raWQ=/oauth2/authorize"
    token_url      = "https://acme-corp.idura.broker:443/oauth2/token"
    attributes_url = "https://acme-corp.idura.broker:80/oauth2/userinfo?format=json"
    jwks_uri       = "https://keys.acme.example/.well-known/jwks"
  }
  user_pool = { name = "acme", deletion_protection = "INACTIVE" }
  domain    = { prefix = "acme-login" }
}
