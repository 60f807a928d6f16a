package rules

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// WellKnownPath is what Cognito appends to an issuer to find its discovery
// document.
const WellKnownPath = "/.well-known/openid-configuration"

var issuerMissing = register(Rule{
	ID: "issuer-missing", Enforcer: Cognito, Severity: Error,
	Summary: "Issuer of the identity provider is missing",
	Why:     `Cognito refuses an OpenID Connect provider without an issuer ("clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required idp details"), and this preset cannot know yours.`,
	Fix:     `Set issuer to the value of "issuer" in the provider's discovery document, for example "https://acme.idura.broker".`,
	Sources: []Source{deployment("idp-oidc-required-keys"), guide(pageOIDC)},
})

var issuerHTTPS = register(Rule{
	ID: "issuer-https", Enforcer: Cognito, Severity: Error,
	Summary: "Issuer must be an https URL",
	Why:     `Cognito reads <issuer>/.well-known/openid-configuration and refuses anything else ("OIDC endpoint must start with https://").`,
	Fix:     `Write the whole address: "https://login.example.com".`,
	Sources: []Source{guide(pageOIDC), deployment("idp-oidc-issuer-https")},
})

var issuerWellKnown = register(Rule{
	ID: "issuer-well-known", Enforcer: Cognito, Severity: Error,
	Summary: "Issuer is not the discovery document's address",
	Why:     "Cognito appends /.well-known/openid-configuration to the issuer itself, and compares the issuer with the iss claim of every ID token.",
	Fix:     `Leave /.well-known/openid-configuration out: write the value of "issuer" in that document.`,
	Sources: []Source{guide(pageOIDC)},
})

var issuerPort = register(Rule{
	ID: "issuer-port", Enforcer: OIDC, Severity: Error,
	Summary: "Issuer uses a port Cognito cannot reach",
	Why:     "Cognito reaches identity providers on ports 443 and 80 only.",
	Fix:     "Serve the issuer on port 443, for example behind a load balancer.",
	Sources: []Source{guide(pageOIDC)},
})

var issuerSlash = register(Rule{
	ID: "issuer-slash", Enforcer: OIDC, Severity: Warning,
	Summary: "Issuer ends in a slash",
	Why:     `Cognito compares the issuer with the iss claim of the ID token to the letter ("Bad id_token issuer"), and most providers' issuers have no slash at the end. Some have one, Auth0 and Authentik among them.`,
	Fix:     `Keep the slash only if "issuer" in the provider's discovery document has it.`,
	Sources: []Source{guide(pageOIDC), guide(pageOIDCFlow)},
})

var issuerSlashMissing = register(Rule{
	ID: "issuer-slash-missing", Enforcer: Preset, Severity: Error,
	Summary: "Issuer of this provider ends in a slash",
	Why:     `The iss claim of this provider's ID tokens ends in a slash, and Cognito compares it with the issuer to the letter ("Bad id_token issuer").`,
	Fix:     `Add the slash, as "issuer" in the provider's discovery document has it: "https://acme.eu.auth0.com/".`,
	Sources: []Source{guide(pageOIDCFlow), vendor("https://github.com/okta/okta-jwt-verifier-java/pull/306"), reported("https://github.com/JanssenProject/jans/issues/11990")},
})

var issuerPlaceholder = register(Rule{
	ID: "issuer-placeholder", Enforcer: OIDC, Severity: Error,
	Summary: "Issuer contains a placeholder",
	Why:     `Cognito compares the issuer with the iss claim of the ID token to the letter, and no token carries a placeholder ("Bad id_token issuer").`,
	Fix:     "Replace the placeholder with your own tenant or domain.",
	Sources: []Source{guide(pageOIDCFlow)},
})

var issuerMultiTenant = register(Rule{
	ID: "issuer-multi-tenant", Enforcer: OIDC, Severity: Error,
	Summary: "Entra ID issuer must name one tenant",
	Why:     `Tokens of Microsoft Entra ID carry the tenant's own id in iss, never its domain name, "common", "organizations" or "consumers", and Cognito compares to the letter ("Bad id_token issuer").`,
	Fix:     `Write "https://login.microsoftonline.com/<tenant id>/v2.0" with the id (a GUID) of the tenant whose users sign in. For personal accounts it is 9188040d-6c67-4c5b-b112-36a304b66dad.`,
	Sources: []Source{
		guide(pageOIDCFlow), vendor("https://learn.microsoft.com/en-us/entra/identity-platform/id-token-claims-reference"),
		vendor("https://learn.microsoft.com/en-us/entra/identity-platform/authentication-national-cloud"),
		reported("https://github.com/openiddict/openiddict-core/issues/1764"),
	},
})

// CheckIssuer checks the issuer of an OpenID Connect provider. slash tells
// whether the provider's issuers end in a slash, null when nobody knows.
func CheckIssuer(p Path, issuer tri.Value[string], slash tri.Value[bool]) []Violation {
	if issuer.IsNull() {
		return []Violation{issuerMissing.At(p, fmt.Sprintf("%s is not set.", p))}
	}
	s, known := issuer.Get()
	if !known {
		return nil
	}
	if strings.ContainsAny(s, "{}<>") {
		return []Violation{issuerPlaceholder.AtValue(p, s)}
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "https" || u.Hostname() == "" {
		v := issuerHTTPS.AtValue(p, s)
		if strings.TrimSpace(s) != s {
			return []Violation{v.WithFix(fmt.Sprintf("Remove the white space around it: %q.", strings.TrimSpace(s)))}
		}
		if rest := strings.TrimPrefix(s, "http://"); customDomainPattern.MatchString(rest) {
			v = v.WithFix(fmt.Sprintf("Write %q.", "https://"+rest))
		}
		return []Violation{v}
	}
	if found := checkIssuerURL(p, s, u); found != nil {
		return found
	}
	return checkIssuerSlash(p, s, u, slash)
}

func checkIssuerURL(p Path, s string, u *url.URL) []Violation {
	switch {
	case strings.HasSuffix(strings.TrimRight(u.Path, "/"), WellKnownPath):
		return []Violation{issuerWellKnown.AtValue(p, s).WithFix(fmt.Sprintf("Write %q.", strings.TrimSuffix(strings.TrimRight(s, "/"), WellKnownPath)))}
	case !reachablePort(u):
		return []Violation{issuerPort.AtValue(p, s)}
	case lacksTenant(u):
		return []Violation{issuerMultiTenant.AtValue(p, s).WithFix(tenantIssuer(u))}
	case loginDomain.MatchString(u.Hostname()):
		return []Violation{issuerLoginDomain.AtValue(p, s)}
	case u.RawQuery != "" || u.Fragment != "":
		return []Violation{issuerQuery.AtValue(p, s)}
	default:
		return nil
	}
}

func checkIssuerSlash(p Path, s string, u *url.URL, slash tri.Value[bool]) []Violation {
	ends, certain := slash.Get()
	switch has := strings.HasSuffix(s, "/"); {
	case slash.IsUnknown() || has && slash.IsNull() && slashIsRight(u):
		return nil
	case has && !ends:
		v := issuerSlash.AtValue(p, s).WithFix(fmt.Sprintf(`Write %q, unless "issuer" in %s has the slash.`, strings.TrimRight(s, "/"), strings.TrimRight(s, "/")+WellKnownPath))
		v.Askable = true
		return []Violation{v}
	case !has && certain && ends:
		return []Violation{issuerSlashMissing.AtValue(p, s).WithFix(fmt.Sprintf("Write %q.", s+"/"))}
	default:
		return nil
	}
}

// reachablePort tells whether Cognito can reach the port: 443, 80 or none.
func reachablePort(u *url.URL) bool {
	port := u.Port()
	return port == "" || port == "443" || port == "80"
}

// slashIsRight recognises what has no preset and issuers that are known to end
// in a slash: Authentik, by the path of its applications, and version 1.0 of
// Microsoft Entra ID.
// https://github.com/TencentCloud/Octop/pull/399
// https://learn.microsoft.com/en-us/entra/identity-platform/access-token-claims-reference
func slashIsRight(u *url.URL) bool {
	return strings.Contains(u.Path, "/application/o/") || strings.EqualFold(u.Hostname(), entraV1Host)
}
