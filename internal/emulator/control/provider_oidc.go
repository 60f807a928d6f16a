package control

import (
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// oidc follows rows IDP-05 (the secret is not among the required details), IDP-16 and IDP-22.
var oidc = providerKind{
	required: []string{"client_id", "authorize_scopes", "oidc_issuer", "attributes_request_method"},
	missing:  "clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required idp details.",
	subject:  "sub",
	added: func(map[string]string) map[string]string {
		return map[string]string{"attributes_url_add_attributes": "false"}
	},
	check: checkOIDC,
}

// checkOIDC: the method is an enum (row IDP-07), the issuer an https URL (row IDP-10). Scopes, ports and the other endpoints
// matter at login (rows IDP-08, IDP-11), unknown keys are kept (row IDP-18).
func checkOIDC(details map[string]string) error {
	if method := details["attributes_request_method"]; method != "GET" && method != "POST" {
		return wire.Invalid("1 validation error detected: Value '%s' at 'attributesRequestMethod' failed to satisfy constraint: Member must satisfy enum value set: [POST, GET]", method)
	}
	if !strings.HasPrefix(details["oidc_issuer"], "https://") {
		return wire.Invalid("OIDC endpoint must start with https://")
	}
	return nil
}

// endpoints are the details of the four endpoints, and the members of a discovery document that hold them.
var endpoints = map[string]string{
	"authorize_url": "authorization_endpoint", "token_url": "token_endpoint", "attributes_url": "userinfo_endpoint", "jwks_uri": "jwks_uri",
}

// needsDiscovery reports whether Cognito has to ask the issuer for an endpoint: not when all four are given by hand (rows IDP-13
// and IDP-14 with the amendment on endpoints).
func needsDiscovery(details map[string]string) bool {
	for key := range endpoints {
		if details[key] == "" {
			return true
		}
	}
	return false
}
