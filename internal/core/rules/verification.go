package rules

import (
	"fmt"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// VerifiableAttributes are the attributes Cognito can verify.
var VerifiableAttributes = []string{"email", "phone_number"}

var autoVerifiedUnknown = register(Rule{
	ID: "auto-verified-unknown", Enforcer: Cognito, Severity: Error,
	Summary: "Attribute cannot be verified by Cognito",
	Why:     "Cognito sends codes to email and phone_number only.",
	Fix:     `Use auto_verified_attributes = ["email"].`,
	Sources: []Source{api("CreateUserPool")},
})

var autoVerifiedSMS = register(Rule{
	ID: "auto-verified-needs-sms", Enforcer: Cognito, Severity: Error,
	Summary: "Verifying phone numbers needs SMS settings",
	Why:     `Cognito sends the code with a role of yours ("SMS configuration is required when phone_number is selected for auto verification").`,
	Fix:     "Add sms_configuration = { sns_caller_arn = ..., external_id = ... }, or remove phone_number from auto_verified_attributes.",
	Sources: []Source{deployment("auto-verified-username-consistency")},
})

var verifyBeforeUpdate = register(Rule{
	ID: "verify-before-update", Enforcer: Cognito, Severity: Error,
	Summary: "Attribute must be verified automatically too",
	Why:     `Cognito keeps the old value until the new one is verified, so it must verify it ("All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes").`,
	Fix:     "Add the attribute to auto_verified_attributes, or remove it here.",
	Sources: []Source{deployment("user-attribute-update-requires-auto-verified")},
})

// CheckAutoVerified checks the attributes that Cognito verifies at sign-up.
// hasSMS is unknown while it is not certain that SMS settings are given.
func CheckAutoVerified(p Path, attributes tri.List, hasSMS tri.Value[bool]) []Violation {
	var found []Violation
	for _, a := range setItems(p, attributes) {
		found = append(found, autoVerifiedUnknown.oneOf(a.path, tri.Of(a.text), VerifiableAttributes...)...)
		if sms, known := hasSMS.Get(); known && !sms && a.text == "phone_number" {
			found = append(found, autoVerifiedSMS.At(a.path, fmt.Sprintf("%s contains %q, and sms_configuration is not set.", p, a.text)))
		}
	}
	return found
}

// CheckVerifyBeforeUpdate checks the attributes whose new value counts only
// once it is verified.
func CheckVerifyBeforeUpdate(p Path, attributes, autoVerified tri.List) []Violation {
	var found []Violation
	for _, a := range setItems(p, attributes) {
		if !slices.Contains(VerifiableAttributes, a.text) {
			found = append(found, autoVerifiedUnknown.oneOf(a.path, tri.Of(a.text), VerifiableAttributes...)...)
		} else if lacks(autoVerified, a.text) {
			found = append(found, verifyBeforeUpdate.At(a.path, fmt.Sprintf("%s contains %q, and auto_verified_attributes does not.", p, a.text)))
		}
	}
	return found
}
