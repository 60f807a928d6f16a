package rules

import (
	"fmt"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

var smsMFA = register(Rule{
	ID: "mfa-sms-needs-settings", Enforcer: Cognito, Severity: Error,
	Summary: "SMS MFA needs SMS settings",
	Why:     `Cognito sends text messages with a role of yours, and refuses SMS as a factor without that role ("SMS configuration and Auto verification for phone_number are required when MFA is required/optional").`,
	Fix:     "Add sms_configuration = { sns_caller_arn = ..., external_id = ... }, or set mfa.sms = false.",
	Sources: []Source{deployment("mfa-sms-config"), api("SmsMfaConfigType")},
})

var smsRemoved = register(Rule{
	ID: "sms-settings-removed", Enforcer: Cognito, Severity: Warning,
	Summary: "SMS settings cannot be removed from a pool",
	Why:     "Once a pool can send text messages, Cognito keeps the setting; only the role can change.",
	Fix:     "Leave sms_configuration as it is. Removing the role, or its right to publish, stops the messages.",
	Sources: []Source{guide(pageUpdating)},
})

// CheckSMSMFA checks that SMS as a second factor has a sender. hasSMS is
// unknown while it is not certain that SMS settings are given.
func CheckSMSMFA(p Path, enabled, hasSMS tri.Value[bool]) []Violation {
	on, known := enabled.Get()
	if sms, smsKnown := hasSMS.Get(); known && on && smsKnown && !sms {
		return []Violation{smsMFA.At(p, fmt.Sprintf("%s is true, and sms_configuration is not set.", p))}
	}
	return nil
}

// SMSRemoved reports that SMS settings a pool has are gone from the plan.
func SMSRemoved(p Path) []Violation {
	return []Violation{smsRemoved.At(p, fmt.Sprintf("%s was set and is not any more.", p))}
}
