package rules

import (
	"fmt"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

var analyticsProject = register(Rule{
	ID: "analytics-project", Enforcer: Cognito, Severity: Error,
	Summary: "Analytics names its project in one way",
	Why:     `Cognito finds a Pinpoint project by its ARN alone, or by id, role and external id together, and refuses anything else ("Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid").`,
	Fix:     "Keep application_arn alone, or write application_id, role_arn and external_id without it.",
	Sources: []Source{deployment("analytics-config-exclusive"), deployment("analytics-application-requires-role")},
})

// CheckAnalytics checks how the analytics settings name their project. p is the
// path of the block.
func CheckAnalytics(p Path, arn, id, role, external tri.Value[string]) []Violation {
	var given, absent []string
	for _, part := range []struct {
		name  string
		value tri.Value[string]
	}{{"application_id", id}, {"external_id", external}, {"role_arn", role}} {
		switch {
		case part.value.IsKnown():
			given = append(given, part.name)
		case part.value.IsNull():
			absent = append(absent, part.name)
		}
	}
	switch {
	case len(given) == 0:
		return nil
	case arn.IsKnown():
		at := p.Attr("application_arn")
		return []Violation{analyticsProject.At(at, fmt.Sprintf("%s is set, and so is %s.", at, strings.Join(given, ", ")))}
	case arn.IsNull() && len(absent) > 0:
		return []Violation{analyticsProject.At(p, fmt.Sprintf("%s has %s, and lacks %s.", p, strings.Join(given, ", "), strings.Join(absent, ", "))).
			WithFix("Add " + strings.Join(absent, " and ") + ", or write application_arn alone.")}
	default:
		return nil
	}
}
