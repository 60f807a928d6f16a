package diags

import (
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
)

// troubleshootingPage is the page of the documentation that explains what
// Cognito answers.
const troubleshootingPage = "https://github.com/cogfed/terraform-provider-cogfed/blob/main/docs/guides/troubleshooting.md"

// Refusal adds an error for a call that did not succeed. what names the thing
// and the intent: "create identity provider MIRACL".
func Refusal(diags *diag.Diagnostics, at path.Path, what string, err error) {
	summary := "Cannot " + what
	detail := err.Error()
	var refused *cognito.Error
	if errors.As(err, &refused) {
		detail = withAdvice(detail, refused)
	}
	if at.Equal(path.Empty()) {
		diags.AddError(summary, detail)
		return
	}
	diags.AddAttributeError(at, summary, detail)
}

func withAdvice(detail string, e *cognito.Error) string {
	if advice := advice(e.Kind); advice != "" {
		detail += "\n\n" + advice
	}
	if known := rules.Explain(rules.AtApply, e.Code+" "+e.Message); len(known) > 0 {
		detail += fmt.Sprintf("\n\nWhy: %s\n\nFix: %s\n\n%s#%s", known[0].Why(), known[0].Remedy(), troubleshootingPage, known[0].Anchor())
	}
	if e.Ambiguous && e.Operation != "CreateUserPool" { // whose own error tells how the pool is known again
		detail += "\n\nApply again: the next apply looks at what is there, and goes on with what this one may have made or says how to import it."
	}
	if len(e.Left) > 0 {
		detail += fmt.Sprintf("\n\nWhat this run had made could not be removed again: %s. Delete it by hand, or import it.", strings.Join(e.Left, ", "))
	}
	return detail
}

func advice(k cognito.Kind) string {
	switch k {
	case cognito.Concurrent:
		return "Something else is changing this user pool. Apply again when it has finished."
	case cognito.Throttled:
		return "The account's request rate for Cognito is used up. Apply again later, or with a lower -parallelism."
	case cognito.Quota:
		return "A quota of the account or the user pool is full. Raise it in Service Quotas or delete what is no longer needed."
	case cognito.Denied:
		return "Allow the operation in the IAM policy of the credentials in use. The provider's documentation lists every permission it needs."
	case cognito.Tier:
		return "The user pool's tier lacks the feature. Raise user_pool.user_pool_tier or leave the feature out."
	case cognito.WrongRegion:
		return "This Region holds a replica of the user pool. Set region to the pool's primary Region."
	case cognito.Unreachable:
		return "Check the network, the proxy settings and the endpoint."
	case cognito.Timeout:
		return "Unless somebody interrupted it, allow more time in timeouts."
	default:
		return ""
	}
}
