package rules

import (
	"fmt"
	"regexp"
	"slices"
	"unicode/utf8"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Limits of a client secret that the user gives (ClientSecretType).
const (
	givenSecretMin = 24
	givenSecretMax = 64
)

// givenCharacters are what the API model allows in a client secret.
var givenCharacters = regexp.MustCompile(`^[\w+]+$`)

var givenSecretSyntax = register(Rule{
	ID: "client-secret-syntax", Enforcer: Cognito, Severity: Error,
	Summary: "Cognito refuses this client secret",
	Why:     "A client secret of one's own is 24 to 64 letters, digits, underscores and plus signs.",
	Fix:     "Let a generator make one of 48 letters and digits, without special characters; or leave client_secret_wo out, and Cognito makes one.",
	Sources: []Source{api("CreateUserPoolClient"), api("AddUserPoolClientSecret")},
})

var flowExclusive = register(Rule{
	ID: "oauth-flow-exclusive", Enforcer: Cognito, Severity: Error,
	Summary: "Client credentials exclude every other flow",
	Why:     `Cognito refuses them in one client ("client_credentials flow can not be selected along with code flow or implicit flow").`,
	Fix:     "Keep one of them here, and make another client for the other: people sign in with one, programs with the other.",
	Sources: []Source{api("CreateUserPoolClient"), deployment("client-credentials-exclusive")},
})

var machineScope = register(Rule{
	ID: "client-scope-machine", Enforcer: OIDC, Severity: Warning,
	Summary: "Scope of a person in a machine client",
	Why:     "With client credentials nobody signs in, so that there is no profile to release: access tokens get the scopes of resource servers only.",
	Fix:     `Allow scopes of a resource server: "https://api.example.com/read".`,
	Sources: []Source{guide(pageClient)},
})

var clientProvidersMissing = register(Rule{
	ID: "identity-providers-missing", Enforcer: OIDC, Severity: Warning,
	Summary: "Client names no identity provider",
	Why:     "Cognito's login page refuses the client id of an app client without any identity provider. What it makes of a list that is left out is not documented.",
	Fix:     "Set identity_providers = [cogfed_oidc_federation.<name>.provider_name]; add \"COGNITO\" for the pool's own users.",
	Sources: []Source{guide(pageClient), inferred(pageAuthorize)},
})

// CheckGivenSecret checks a client secret of the user's own. What it finds does
// not repeat it, and p is not where the secret is written: a diagnostic shows
// the line of its path.
func CheckGivenSecret(p Path, secret tri.Value[string]) []Violation {
	s, known := secret.Get()
	n := utf8.RuneCountInString(s)
	switch {
	case !known:
		return nil
	case n < givenSecretMin:
		return []Violation{givenSecretFault(p, fmt.Sprintf("is shorter than %d characters", givenSecretMin))}
	case n > givenSecretMax:
		return []Violation{givenSecretFault(p, fmt.Sprintf("is longer than %d characters", givenSecretMax))}
	case !givenCharacters.MatchString(s):
		return []Violation{givenSecretFault(p, "has a character that is not allowed")}
	default:
		return nil
	}
}

func givenSecretFault(p Path, fault string) Violation {
	return givenSecretSyntax.At(p, fmt.Sprintf("client_secret_wo %s. This stands at %s, so that no secret is shown.", fault, p))
}

// CheckConfidentialFlows checks the OAuth flows of an app client with a secret.
func CheckConfidentialFlows(p Path, flows tri.List) []Violation {
	var found []Violation
	items := setItems(p, flows)
	for _, flow := range items {
		switch flow.text {
		case FlowCode, FlowClientCredentials:
		case FlowImplicit:
			found = append(found, flowImplicit.At(flow.path, fmt.Sprintf("%s contains %q.", p, flow.text)))
		default:
			found = append(found, flowUnknown.oneOf(flow.path, tri.Of(flow.text), FlowCode, FlowImplicit, FlowClientCredentials)...)
		}
	}
	others := holds(flows, FlowCode) || holds(flows, FlowImplicit)
	switch machine := holds(flows, FlowClientCredentials); {
	case machine && others:
		found = append(found, flowExclusive.At(p.Element(FlowClientCredentials), fmt.Sprintf("%s is %s.", p, written(flows))))
	case lacks(flows, FlowClientCredentials) && lacks(flows, FlowCode) && !resembles(items, FlowCode):
		found = append(found, flowCodeMissing.At(p, fmt.Sprintf("%s is %s.", p, written(flows))))
	}
	return found
}

// CheckMachineScopes checks the scopes of a client that signs in with its own
// credentials.
func CheckMachineScopes(p Path, scopes tri.List) []Violation {
	switch {
	case scopes.IsNull():
		return []Violation{clientScopesMissing.At(p, fmt.Sprintf("%s is not set.", p)).WithFix(machineScope.Fix)}
	case isEmpty(scopes):
		return []Violation{clientScopesMissing.At(p, fmt.Sprintf("%s is empty.", p)).WithFix(machineScope.Fix)}
	}
	found := CheckEachClientScope(p, scopes)
	for _, scope := range setItems(p, scopes) {
		if slices.Contains(StandardScopes, scope.text) {
			found = append(found, machineScope.At(scope.path, fmt.Sprintf("%s contains %q.", p, scope.text)))
		}
	}
	return found
}

// CheckProvidersNamed checks the identity providers of a client that people
// sign in with, and that may leave them out.
func CheckProvidersNamed(p Path, providers tri.List) []Violation {
	if providers.IsNull() {
		return []Violation{clientProvidersMissing.At(p, fmt.Sprintf("%s is not set.", p))}
	}
	return CheckClientProviders(p, providers)
}
