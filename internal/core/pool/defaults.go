package pool

import "github.com/cogfed/terraform-provider-cogfed/internal/core/tri"

// Defaults are the settings that a user pool has when nothing was asked for.
// They stand in wherever Cognito leaves a setting out of its answer. Source:
// the API reference of CreateUserPool and of the types it names.
func Defaults() UserPool {
	return UserPool{
		CaseSensitive:    tri.Of(true),
		FirstAuthFactors: tri.Strings([]string{"PASSWORD"}),
		SelfSignUp:       tri.Of(true),
		PasswordPolicy: tri.Of(PasswordPolicy{
			MinimumLength:                 tri.Of[int64](8),
			RequireLowercase:              tri.Of(true),
			RequireNumbers:                tri.Of(true),
			RequireSymbols:                tri.Of(true),
			RequireUppercase:              tri.Of(true),
			PasswordHistorySize:           tri.Of[int64](0),
			TemporaryPasswordValidityDays: tri.Of[int64](7),
		}),
		Invitation:         tri.Of(MessageTemplate{}),
		Verification:       tri.Of(Verification{DefaultEmailOption: tri.Of("CONFIRM_WITH_CODE")}),
		Email:              tri.Of(EmailSettings{SendingAccount: tri.Of("COGNITO_DEFAULT")}),
		Triggers:           tri.Of(Triggers{}),
		MFA:                tri.Of(MFA{Mode: tri.Of("OFF"), SoftwareToken: tri.Of(false), SMS: tri.Of(false)}),
		Tier:               tri.Of("ESSENTIALS"),
		ThreatProtection:   tri.Of(ThreatProtection{Mode: tri.Of("OFF")}),
		DeletionProtection: tri.Of("INACTIVE"),
	}
}
