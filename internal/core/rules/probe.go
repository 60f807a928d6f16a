package rules

import "fmt"

// These are found by asking the identity provider, which happens only when the
// user wants it.

var credentialsRefused = register(Rule{
	ID: "client-credentials-refused", Enforcer: OIDC, Severity: Error,
	Summary: "Provider refuses these client credentials",
	Why:     "Cognito authenticates at the token endpoint with client_id and client secret in the request body. The provider was asked in the same way, with a code that cannot be valid, and answered that it does not accept the client: each login would end with an error getting the token. It does not tell which of the two is wrong: an id that it does not know, or a secret that is not the one of this id.",
	Fix:     "Copy client id and client secret once more from the provider's console (an older secret may have been replaced), and allow client_secret_post for the application. If this very apply registers the client or its secret there, the provider cannot know them yet: leave verify_client_credentials out until it does, or ignore this rule.",
	Sources: []Source{guide(pageOIDC), guide(pageOIDCFlow)},
})

// A warning: what an error page means is read from its words, and the address
// can be registered after the plan.
var redirectRefused = register(Rule{
	ID: "redirect-uri-refused", Enforcer: OIDC, Severity: Warning,
	Summary: "Provider does not know the redirect URI",
	Why:     "The provider sends users back only to addresses that are registered for the application, to the letter. The authorization endpoint was asked with the redirect URI of this federation and answered with an error about it.",
	Fix:     "Register redirect_uri (an output of this resource) for the application in the provider's console. Before the first apply this is to be expected.",
	Sources: []Source{guide(pageOIDC), vendor("https://docs.idura.app/verify/integrations/aws-cognito")},
})

// A doubt the user asked to have settled: silence would pass for a yes.
var probeInconclusive = register(Rule{
	ID: "probe-inconclusive", Enforcer: OIDC, Severity: Warning,
	Summary: "Provider left a question open",
	Why:     "The configuration asks the plan to verify something at the identity provider. Nobody answered, or the answer can mean this or that: some providers look at the code before they look at the client, and some show an error as an ordinary page.",
	Fix:     "Try a login after the apply. If this provider never gives a clear answer, leave out the argument that asks for it.",
	Sources: []Source{inferred(pageOIDC)},
})

// ClientCredentialsRefused reports that the provider refused the client
// credentials. p is the path of the client id, since the line of a secret shows
// in what a CLI prints. saw is one sentence with the answer, never the secret.
func ClientCredentialsRefused(p Path, clientID string, secretAt Path, saw string) []Violation {
	return []Violation{credentialsRefused.At(p, fmt.Sprintf("%s is %q, and %s holds its secret. %s", p, shorten(clientID), secretAt, saw))}
}

// RedirectURIRefused reports that the provider refused the redirect URI. saw is
// one sentence with its answer.
func RedirectURIRefused(p Path, redirectURI, saw string) []Violation {
	return []Violation{redirectRefused.At(p, fmt.Sprintf("%s is %q. %s", p, redirectURI, saw))}
}

// ProbeInconclusive reports that what p asks for could not be verified. saw is
// one sentence about the answer, or about what stood in the way.
func ProbeInconclusive(p Path, saw string) Violation {
	return probeInconclusive.At(p, saw)
}
