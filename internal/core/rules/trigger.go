package rules

import (
	"fmt"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Versions of the event a trigger receives.
const (
	EventV1 = "V1_0"
	EventV2 = "V2_0"
	EventV3 = "V3_0"
)

var triggerVersion = register(Rule{
	ID: "trigger-version", Enforcer: Cognito, Severity: Error,
	Summary: "Trigger does not have this event version",
	Why:     "Cognito sends pre_token_generation events as V1_0, V2_0 or V3_0, and events of inbound_federation and the custom senders as V1_0 only.",
	Fix:     `Use lambda_version = "V1_0".`,
	Sources: []Source{api("LambdaConfigType"), guide(pageInbound)},
})

var triggerARN = register(Rule{
	ID: "trigger-arn", Enforcer: Cognito, Severity: Error,
	Summary: "Trigger is given by a function's ARN",
	Why:     "Cognito takes the Amazon resource name of a Lambda function.",
	Fix:     "Write aws_lambda_function.<name>.arn.",
	Sources: []Source{api("LambdaConfigType")},
})

// A warning: Cognito does not try a function before it needs it, so that another
// resource of Lambda may pass.
var triggerResource = register(Rule{
	ID: "trigger-not-a-function", Enforcer: Cognito, Severity: Warning,
	Summary: "Trigger is not a function",
	Why:     "Cognito calls what the ARN names, and nothing but a function can be called.",
	Fix:     "Write the ARN of the function: aws_lambda_function.<name>.arn.",
	Sources: []Source{api("LambdaConfigType")},
})

var triggerRegion = register(Rule{
	ID: "trigger-region", Enforcer: Cognito, Severity: Error,
	Summary: "Trigger must be in the pool's Region",
	Why:     "Cognito calls Lambda functions in the Region of the user pool only, and refuses others.",
	Fix:     "Deploy the function in the Region of the pool.",
	Sources: []Source{deployment("lambda-config-region")},
})

var senderKey = register(Rule{
	ID: "custom-sender-key", Enforcer: Cognito, Severity: Error,
	Summary: "Custom sender needs a KMS key",
	Why:     "Cognito encrypts codes for a custom sender with a key of yours and refuses the trigger without one.",
	Fix:     "Set lambda_config.kms_key_id to the ARN of a symmetric KMS key that the function may use.",
	Sources: []Source{deployment("custom-email-sender-kms"), deployment("custom-sms-sender-kms")},
})

var challengeManaged = register(Rule{
	ID: "challenge-triggers-managed-login", Enforcer: Cognito, Severity: Warning,
	Summary: "Managed login runs no custom challenges",
	Why:     "The triggers for custom challenges run only when an application signs users in through the API. The pages of managed login never call them.",
	Fix:     "Remove the three triggers, unless another application signs in through the API.",
	Sources: []Source{guide(pageManaged)},
})

// CheckTriggerARN checks the function of a trigger against the pool's Region.
func CheckTriggerARN(p Path, arn, region tri.Value[string]) []Violation {
	s, known := arn.Get()
	if !known {
		return nil
	}
	parsed, ok := ParseARN(s)
	switch {
	case strings.HasPrefix(s, "arn:") && strings.Contains(s, "$"):
		return []Violation{triggerARN.AtValue(p, s).WithFix("Leave out $ and what follows: Cognito accepts no $ in an ARN, and without a version it calls the latest one. Write aws_lambda_function.<name>.arn.")}
	case !ok || parsed.Service != "lambda":
		return []Violation{triggerARN.AtValue(p, s)}
	case !strings.HasPrefix(parsed.Resource, "function:"):
		return []Violation{triggerResource.AtValue(p, s)}
	}
	if r, known := region.Get(); known && r != "" && parsed.Region != r {
		return []Violation{triggerRegion.At(p, fmt.Sprintf("%s is a function in %s, and the pool is in %s.", p, parsed.Region, r))}
	}
	return nil
}

// CheckTriggerVersion checks the event version of a trigger.
func CheckTriggerVersion(p Path, version tri.Value[string], allowed ...string) []Violation {
	return triggerVersion.oneOf(p, version, allowed...)
}

// CheckSenderKey checks that custom senders have a key. given names the
// custom senders that are surely set; p is the path of the key.
func CheckSenderKey(p Path, key tri.Value[string], given []string) []Violation {
	if len(given) == 0 || !key.IsNull() {
		return nil
	}
	return []Violation{senderKey.At(p, fmt.Sprintf("%s is not set, and %s is.", p, given[0]))}
}

// CheckChallengeTrigger checks that a custom challenge is not expected of
// managed login, whose version is that of the pool's domain.
func CheckChallengeTrigger(p Path, arn tri.Value[string], version tri.Value[int64]) []Violation {
	if n, known := version.Get(); !known || n != ManagedLogin || !arn.IsKnown() {
		return nil
	}
	return []Violation{challengeManaged.At(p, fmt.Sprintf("%s is set, and the domain has managed login.", p))}
}
