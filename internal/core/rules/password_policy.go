package rules

import "github.com/cogfed/terraform-provider-cogfed/internal/core/tri"

// Limits of a password policy.
const (
	PasswordLengthMin        = 6
	PasswordLengthMax        = 99
	PasswordHistoryMax       = 24
	TemporaryPasswordDaysMax = 365
)

var passwordLength = register(Rule{
	ID: "password-minimum-length", Enforcer: Cognito, Severity: Error,
	Summary: "Minimum password length must be 6-99",
	Why:     "Cognito refuses other lengths.",
	Fix:     "Use a number from 6 to 99; 12 or more is good practice.",
	Sources: []Source{api("PasswordPolicyType"), guide(pageQuotas), deployment("password-min-length")},
})

var passwordHistory = register(Rule{
	ID: "password-history-size", Enforcer: Cognito, Severity: Error,
	Summary: "Password history must be 0-24",
	Why:     "Cognito remembers up to 24 passwords.",
	Fix:     "Use a number from 0 to 24.",
	Sources: []Source{api("PasswordPolicyType"), deployment("password-history-size-range")},
})

var temporaryDays = register(Rule{
	ID: "temporary-password-days", Enforcer: Cognito, Severity: Error,
	Summary: "Temporary passwords last at most 365 days",
	Why:     "Cognito refuses other periods.",
	Fix:     "Use a number of days from 1 to 365.",
	Sources: []Source{api("PasswordPolicyType")},
})

var temporaryDaysZero = register(Rule{
	ID: "temporary-password-days-zero", Enforcer: Cognito, Severity: Warning,
	Summary: "Temporary password lifetime 0 means 7 days",
	Why:     "Cognito replaces 0 by its default of 7 days, so the setting will differ from what is written.",
	Fix:     "Write 7, or the number of days you want.",
	Sources: []Source{api("PasswordPolicyType")},
})

// CheckPasswordLength checks the smallest length of a password.
func CheckPasswordLength(p Path, length tri.Value[int64]) []Violation {
	return passwordLength.within(p, length, PasswordLengthMin, PasswordLengthMax)
}

// CheckPasswordHistory checks how many passwords cannot be used again.
func CheckPasswordHistory(p Path, size tri.Value[int64]) []Violation {
	return passwordHistory.within(p, size, 0, PasswordHistoryMax)
}

// CheckTemporaryPasswordDays checks how many days a temporary password lasts.
func CheckTemporaryPasswordDays(p Path, days tri.Value[int64]) []Violation {
	if n, known := days.Get(); known && n == 0 {
		return []Violation{temporaryDaysZero.AtValue(p, n)}
	}
	return temporaryDays.within(p, days, 0, TemporaryPasswordDaysMax)
}
