package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Limits of identity provider identifiers.
const (
	IdentifiersMax      = 50 // per provider
	IdentifierLengthMax = 40 // characters
)

// IdentifierPattern is what the API model demands (IdpIdentifierType).
const IdentifierPattern = `^[\w\s\x0B+=.@-]+$`

var (
	identifierPattern = regexp.MustCompile(IdentifierPattern)
	// mailDomainPattern is what could be meant to match the domain of users' e-mail addresses.
	mailDomainPattern = regexp.MustCompile(`^(?i)(?:[a-z0-9-]+\.)+[a-z]{2,}$`)
)

// AttributesRequestMethods are the ways Cognito can ask for user info.
var AttributesRequestMethods = []string{"GET", "POST"}

var requestMethod = register(Rule{
	ID: "attributes-request-method", Enforcer: Cognito, Severity: Error,
	Summary: "Attributes request method must be GET or POST",
	Why:     `Cognito asks the user info endpoint with GET or POST ("Member must satisfy enum value set: [POST, GET]"). MIRACL Trust demands POST.`,
	Fix:     `Use "GET" or "POST", in capitals.`,
	Sources: []Source{guide(pageOIDC), deployment("idp-oidc-attributes-request-method"), vendor("https://miracl.com/resources/docs/guides/tutorials/integration-cognito/")},
})

var clientIDMissing = register(Rule{
	ID: "client-id-missing", Enforcer: Cognito, Severity: Error,
	Summary: "Client id of the provider is missing",
	Why:     "Cognito introduces itself to the identity provider with this id and refuses a provider without one.",
	Fix:     "Copy the client id of the application you registered at the identity provider.",
	Sources: []Source{deployment("idp-oidc-required-keys"), guide(pageOIDC)},
})

var secretMissing = register(Rule{
	ID: "client-secret-missing", Enforcer: OIDC, Severity: Warning,
	Summary: "No client secret for the identity provider",
	Why:     "Cognito authenticates at the provider's token endpoint with the client secret in the request body (client_secret_post). Without a secret the login works only if the provider treats Cognito as a public client.",
	Fix:     "Set client_secret_wo with client_secret_wo_version (or client_secret) to the secret of the application you registered at the provider.",
	Sources: []Source{guide(pageOIDC), deployment("idp-oidc-required-keys")},
})

var identifierSyntax = register(Rule{
	ID: "idp-identifier-syntax", Enforcer: Cognito, Severity: Error,
	Summary: "Provider identifier must have 1-40 plain characters",
	Why:     "Cognito accepts letters, digits, spaces and _ + = . @ - in an identifier, up to 40 of them.",
	Fix:     `Use a domain or short name such as "example.com".`,
	Sources: []Source{api("CreateIdentityProvider"), guide(pageSAMLName)},
})

var identifiersCount = register(Rule{
	ID: "idp-identifiers-count", Enforcer: Cognito, Severity: Error,
	Summary: "At most 50 identifiers per provider",
	Why:     "Cognito refuses more.",
	Fix:     "Remove identifiers; applications can always pass identity_provider=<provider_name> instead.",
	Sources: []Source{api("CreateIdentityProvider"), guide(pageQuotas), deployment("idp-identifiers-max")},
})

var identifierRouting = register(Rule{
	ID: "idp-identifier-routing", Enforcer: Cognito, Severity: Warning,
	Summary: "Identifiers do not route OpenID Connect users",
	Why:     "The login page asks for an e-mail address and picks the provider by its domain only for SAML providers. For this provider a domain is just another name in the parameter idp_identifier, which any application may pass.",
	Fix:     "Leave the domain out, unless an application passes it as idp_identifier.",
	Sources: []Source{guide(pageSAMLName), api("CreateIdentityProvider")},
})

// CheckAttributesRequestMethod checks how Cognito asks for user info.
func CheckAttributesRequestMethod(p Path, method tri.Value[string]) []Violation {
	return requestMethod.oneOf(p, method, AttributesRequestMethods...)
}

var clientIDSpace = register(Rule{
	ID: "client-id-space", Enforcer: OIDC, Severity: Warning,
	Summary: "Client id begins or ends with white space",
	Why:     "Cognito sends the client id as it is written, and the identity provider does not know one with a space or a line break at its end. Text that was copied or read from a file often has one.",
	Fix:     "Remove it, with trimspace() if the text comes from elsewhere.",
	Sources: []Source{reported("https://github.com/aws-amplify/amplify-backend/issues/2134"), reported("https://github.com/aws/aws-cdk/issues/31795")},
})

// CheckClientID checks the client id at the identity provider. Any text will
// do: some providers use URNs.
func CheckClientID(p Path, id tri.Value[string]) []Violation {
	switch s, known := id.Get(); {
	case id.IsNull():
		return []Violation{clientIDMissing.At(p, fmt.Sprintf("%s is not set.", p))}
	case known && s == "":
		return []Violation{clientIDMissing.At(p, fmt.Sprintf("%s is empty.", p))}
	case s != strings.TrimSpace(s):
		return []Violation{clientIDSpace.AtValue(p, s)}
	default:
		return nil
	}
}

var secretSpace = register(Rule{
	ID: "client-secret-space", Enforcer: OIDC, Severity: Warning,
	Summary: "Client secret ends with a line break",
	Why:     "Cognito sends the client secret as it is written, and a secret with a line break at its end is another one to the identity provider. Text that was read from a file often has one.",
	Fix:     "Remove it, with trimspace() if the secret comes from elsewhere.",
	Sources: []Source{reported("https://github.com/aws-amplify/amplify-backend/issues/2134"), reported("https://github.com/aws/aws-cdk/issues/31795")},
})

// CheckSecret checks the client secret at the identity provider. What it finds
// does not repeat it, and p is not where the secret is written: a diagnostic
// shows the line of its path.
func CheckSecret(p Path, secret tri.Value[string]) []Violation {
	if s, known := secret.Get(); known && strings.HasSuffix(s, "\n") { // a space may belong to it
		return []Violation{secretSpace.At(p, "The client secret that belongs to this client id ends with a line break.")}
	}
	return nil
}

// SecretMissing reports a provider without a client secret. One that exists keeps
// the secret that it has.
func SecretMissing(p Path) []Violation {
	v := secretMissing.At(p, "Neither client_secret_wo nor client_secret has a value.")
	v.Fresh = true
	return []Violation{v}
}

// CheckIdentifiers checks the identifiers of a provider.
func CheckIdentifiers(p Path, identifiers tri.List) []Violation {
	found := identifiersCount.atMost(p, identifiers, IdentifiersMax)
	items := setItems(p, identifiers)
	for _, id := range items {
		found = append(found, identifierSyntax.fits(id.path, tri.Of(id.text), 1, IdentifierLengthMax, identifierPattern)...)
	}
	isDomain := func(id item) bool { return mailDomainPattern.MatchString(id.text) }
	if at := slices.IndexFunc(items, isDomain); at >= 0 {
		found = append(found, identifierRouting.At(p, fmt.Sprintf("%s contains %q, and the provider is an OpenID Connect one.", p, items[at].text)))
	}
	return found
}
