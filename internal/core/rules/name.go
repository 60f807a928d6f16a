package rules

import (
	"regexp"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// NameMax is the longest name of a user pool or app client, in characters.
const NameMax = 128

// NamePattern is what the API model demands of the names of user pools and app
// clients (UserPoolNameType, ClientNameType).
const NamePattern = `^[\w\s\x0B+=,.@-]+$`

var namePattern = regexp.MustCompile(NamePattern)

var poolName = register(Rule{
	ID: "user-pool-name", Enforcer: Cognito, Severity: Error,
	Summary: "User pool name must have 1-128 plain characters",
	Why:     "Cognito accepts ASCII letters, digits, spaces and _ + = , . @ - in the name of a user pool.",
	Fix:     `Use a name such as "acme-customers". It can be changed later.`,
	Sources: []Source{api("CreateUserPool"), deployment("user-pool-name")},
})

var clientName = register(Rule{
	ID: "client-name", Enforcer: Cognito, Severity: Error,
	Summary: "Client name must have 1-128 plain characters",
	Why:     "Cognito accepts ASCII letters, digits, spaces and _ + = , . @ - in the name of an app client.",
	Fix:     `Use a name such as "web". It can be changed later.`,
	Sources: []Source{api("CreateUserPoolClient"), deployment("client-name")},
})

// CheckPoolName checks the name of a user pool.
func CheckPoolName(p Path, name tri.Value[string]) []Violation {
	return poolName.fits(p, name, 1, NameMax, namePattern)
}

// CheckClientName checks the name of an app client.
func CheckClientName(p Path, name tri.Value[string]) []Violation {
	return clientName.fits(p, name, 1, NameMax, namePattern)
}
