package rules

import (
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

var timeoutPositive = register(Rule{
	ID: "timeout-not-positive", Enforcer: Cogfed, Severity: Error,
	Summary: "Timeout leaves no time",
	Why:     "cogfed gives an operation up when its timeout has passed. With none or less than none, it would give up before the first request.",
	Fix:     `Write a duration above zero, such as "30s", "90m" or "1h30m", or leave the timeout out for the default.`,
	Sources: []Source{{URL: "https://developer.hashicorp.com/terraform/plugin/framework/resources/timeouts", Date: readOn, Evidence: Documented}},
})

// CheckTimeout checks that an operation gets time. What is no duration at all,
// the schema refuses.
func CheckTimeout(p Path, timeout tri.Value[string]) []Violation {
	s, known := timeout.Get()
	if d, err := time.ParseDuration(s); !known || err != nil || d > 0 {
		return nil
	}
	return []Violation{timeoutPositive.AtValue(p, s)}
}
