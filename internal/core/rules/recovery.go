package rules

import (
	"fmt"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// RecoveryMechanismsMax is how many mechanisms a pool can have.
const RecoveryMechanismsMax = 2

// RecoveryMechanisms are the ways a user can regain access.
var RecoveryMechanisms = []string{"verified_email", "verified_phone_number", recoveryAdminOnly}

const recoveryAdminOnly = "admin_only"

var recoveryUnknown = register(Rule{
	ID: "recovery-mechanism-unknown", Enforcer: Cognito, Severity: Error,
	Summary: "Unknown account recovery mechanism",
	Why:     "Cognito recovers accounts through a verified e-mail address, a verified phone number, or an administrator.",
	Fix:     `Use account_recovery = ["verified_email"].`,
	Sources: []Source{api("RecoveryOptionType")},
})

var recoveryCount = register(Rule{
	ID: "recovery-count", Enforcer: Cognito, Severity: Error,
	Summary: "Account recovery has one or two mechanisms",
	Why:     "Cognito refuses an empty list and more than two entries.",
	Fix:     `Use account_recovery = ["verified_email"], or leave it out for Cognito's default.`,
	Sources: []Source{api("AccountRecoverySettingType")},
})

var recoveryAdminAlone = register(Rule{
	ID: "recovery-admin-alone", Enforcer: Cognito, Severity: Error,
	Summary: "admin_only excludes other recovery mechanisms",
	Why:     `Cognito refuses the combination ("Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms").`,
	Fix:     `Use account_recovery = ["admin_only"], or leave admin_only out.`,
	Sources: []Source{deployment("recovery-admin-only-alone")},
})

var recoveryDuplicate = register(Rule{
	ID: "recovery-duplicate", Enforcer: Cognito, Severity: Error,
	Summary: "Recovery mechanism is listed twice",
	Why:     `Cognito refuses it ("Account Recovery Setting cannot have duplicate priorities or recovery mechanisms").`,
	Fix:     "List each mechanism once, the preferred one first.",
	Sources: []Source{deployment("recovery-duplicate")},
})

// CheckRecovery checks the account recovery mechanisms, preferred one first.
func CheckRecovery(p Path, mechanisms tri.List) []Violation {
	var found []Violation
	seen := map[string]bool{}
	for _, m := range listItems(p, mechanisms) {
		found = append(found, recoveryUnknown.oneOf(m.path, tri.Of(m.text), RecoveryMechanisms...)...)
		if seen[m.text] {
			found = append(found, recoveryDuplicate.AtValue(m.path, m.text))
		}
		seen[m.text] = true
	}
	elements, _ := mechanisms.Get()
	switch {
	case isEmpty(mechanisms):
		found = append(found, recoveryCount.At(p, fmt.Sprintf("%s is empty.", p)))
	case len(elements) > RecoveryMechanismsMax:
		found = append(found, recoveryCount.At(p, fmt.Sprintf("%s has %d entries.", p, len(elements))))
	}
	if seen[recoveryAdminOnly] && len(elements) > 1 {
		found = append(found, recoveryAdminAlone.At(p, fmt.Sprintf("%s has admin_only and %d more.", p, len(elements)-1)))
	}
	return found
}
