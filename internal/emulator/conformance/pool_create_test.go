package conformance

import (
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

const bench = "badmintoncryer/cdk-preflight rules/cognito/pf-cognito-"

// creation is a case about one CreateUserPool request.
func creation(name, row, evidence, source string, want string, change func(*cip.CreateUserPoolInput)) Case {
	c := Case{Name: name, Row: row, Evidence: evidence, Source: source, Run: func(t *testing.T, e Env) error {
		_, err := e.TryPool(t, change)
		return err
	}}
	if want != "" {
		c.Want = []string{want}
	}
	return c
}

func TestPool_creation(t *testing.T) {
	run(t, []Case{
		creation("name of 129 characters", "UP-01", "A", "model UserPoolNameType", invalid, func(in *cip.CreateUserPoolInput) { in.PoolName = aws.String(strings.Repeat("x", 129)) }),
		creation("name of 128 characters", "UP-01", "A", "model UserPoolNameType", "", func(in *cip.CreateUserPoolInput) { in.PoolName = aws.String(strings.Repeat("x", 128)) }),
		creation("name outside the character set", "UP-01", "B", bench+"user-pool-name", invalid, func(in *cip.CreateUserPoolInput) { in.PoolName = aws.String("テスト用") }),
		creation("required custom attribute", "UP-05", "B", bench+"schema-custom-required", invalid, schema(types.SchemaAttributeType{
			Name: aws.String("x"), AttributeDataType: types.AttributeDataTypeString, Required: aws.Bool(true),
		})),
		creation("required standard attribute", "UP-05", "A", "user guide, attributes", "", schema(types.SchemaAttributeType{Name: aws.String("email"), Required: aws.Bool(true)})),
		creation("custom attribute name of 21 characters", "UP-06", "B", bench+"schema-custom-name-length", invalid, schema(custom(strings.Repeat("x", 21), types.AttributeDataTypeString))),
		creation("51 schema entries", "UP-07", "B", bench+"schema-attr-max", invalid, schema(make([]types.SchemaAttributeType, 51)...)),
		creation("duplicate custom attribute", "UP-08", "B", bench+"schema-name-duplicate", invalid, schema(custom("x", types.AttributeDataTypeString), custom("x", types.AttributeDataTypeString))),
		creation("other type for a standard attribute", "UP-09", "B", bench+"schema-standard-attr-datatype", invalid, schema(custom("email", types.AttributeDataTypeNumber))),
		creation("lengths in the wrong order", "UP-10", "B", bench+"schema-attr-length-order", invalid, schema(types.SchemaAttributeType{
			Name: aws.String("x"), AttributeDataType: types.AttributeDataTypeString,
			StringAttributeConstraints: &types.StringAttributeConstraintsType{MinLength: aws.String("6"), MaxLength: aws.String("5")},
		})),
		creation("values in the wrong order", "UP-10", "B", bench+"schema-number-min-max-order", invalid, schema(types.SchemaAttributeType{
			Name: aws.String("x"), AttributeDataType: types.AttributeDataTypeNumber,
			NumberAttributeConstraints: &types.NumberAttributeConstraintsType{MinValue: aws.String("2"), MaxValue: aws.String("1")},
		})),
		creation("unknown attribute type", "UP-12", "A", "model AttributeDataType", invalid, schema(custom("x", "Text"))),
		creation("alias and username attributes", "UP-16", "B", bench+"alias-username-exclusive", invalid, func(in *cip.CreateUserPoolInput) {
			in.AliasAttributes, in.UsernameAttributes = []types.AliasAttributeType{"email"}, []types.UsernameAttributeType{"email"}
		}),
		creation("unknown username attribute", "UP-17", "A", "model UsernameAttributeType", invalid, func(in *cip.CreateUserPoolInput) { in.UsernameAttributes = []types.UsernameAttributeType{"name"} }),
		creation("preferred_username required and alias", "UP-19", "A", "user guide, attributes", invalid, func(in *cip.CreateUserPoolInput) {
			in.AliasAttributes = []types.AliasAttributeType{"preferred_username"}
			in.Schema = []types.SchemaAttributeType{{Name: aws.String("preferred_username"), Required: aws.Bool(true)}}
		}),
		creation("tag value of 257 characters", "UP-25", "A", "model TagValueType", "UserPoolTaggingException", func(in *cip.CreateUserPoolInput) { in.UserPoolTags = map[string]string{"k": strings.Repeat("v", 257)} }),
		creation("password length 3", "UP-30", "B", bench+"password-min-length", invalid, password(types.PasswordPolicyType{MinimumLength: aws.Int32(3)})),
		creation("password length 100", "UP-30", "B", bench+"password-min-length", invalid, password(types.PasswordPolicyType{MinimumLength: aws.Int32(100)})),
		creation("password history 25", "UP-31", "B", bench+"password-history-size-range", invalid, password(types.PasswordPolicyType{MinimumLength: aws.Int32(8), PasswordHistorySize: aws.Int32(25)})),
		creation("temporary password for 366 days", "UP-32", "A", "model", invalid, password(types.PasswordPolicyType{MinimumLength: aws.Int32(8), TemporaryPasswordValidityDays: 366})),
		creation("both members for temporary passwords", "UP-33", "B", bench+"unused-account-validity-exclusive", invalid, func(in *cip.CreateUserPoolInput) {
			password(types.PasswordPolicyType{MinimumLength: aws.Int32(8), TemporaryPasswordValidityDays: 7})(in)
			in.AdminCreateUserConfig = &types.AdminCreateUserConfigType{UnusedAccountValidityDays: 7}
		}),
		creation("recovery priority 3", "UP-34", "A", "model PriorityType", invalid, recovery(mechanism("verified_email", 3))),
		creation("admin_only with another", "UP-35", "B", bench+"recovery-admin-only-alone", invalid, recovery(mechanism("admin_only", 1), mechanism("verified_email", 2))),
		creation("duplicate recovery", "UP-36", "B", bench+"recovery-duplicate", invalid, recovery(mechanism("verified_email", 1), mechanism("verified_email", 2))),
		creation("MFA without SMS", "UP-38", "B", bench+"mfa-sms-config", invalid, func(in *cip.CreateUserPoolInput) { in.MfaConfiguration = types.UserPoolMfaTypeOn }),
		creation("first factors without PASSWORD", "UP-40", "B", bench+"signin-policy-password-required", invalid, factors("EMAIL_OTP")),
		creation("required MFA with one-time passwords", "UP-41", "A", "user guide, MFA", invalid, func(in *cip.CreateUserPoolInput) {
			withSms(in)
			factors("PASSWORD", "EMAIL_OTP")(in)
			in.MfaConfiguration = types.UserPoolMfaTypeOn
		}),
		creation("verified phone without SMS", "UP-42", "B", bench+"auto-verified-username-consistency", invalid, func(in *cip.CreateUserPoolInput) {
			in.AutoVerifiedAttributes = []types.VerifiedAttributeType{"phone_number"}
		}),
		creation("verification before update of an unverified attribute", "UP-43", "B", bench+"user-attribute-update-requires-auto-verified", invalid, func(in *cip.CreateUserPoolInput) {
			in.UserAttributeUpdateSettings = &types.UserAttributeUpdateSettingsType{AttributesRequireVerificationBeforeUpdate: []types.VerifiedAttributeType{"email"}}
		}),
		creation("DEVELOPER without SourceArn", "UP-44", "B", bench+"email-developer-requires-sourcearn", invalid, func(in *cip.CreateUserPoolInput) {
			in.EmailConfiguration = &types.EmailConfigurationType{EmailSendingAccount: types.EmailSendingAccountTypeDeveloper}
		}),
		creation("verification text without code", "UP-46", "B", bench+"email-verification-message-placeholder", invalid, func(in *cip.CreateUserPoolInput) { in.EmailVerificationMessage = aws.String("Your verification code.") }),
		creation("invitation without user name", "UP-46", "B", bench+"invite-*", invalid, func(in *cip.CreateUserPoolInput) {
			in.AdminCreateUserConfig = &types.AdminCreateUserConfigType{InviteMessageTemplate: &types.MessageTemplateType{EmailMessage: aws.String("Use {####}")}}
		}),
		creation("texts for code and link", "UP-47", "B", "terraform-provider-aws TestAccCognitoIDPUserPool_withVerificationMessageTemplate", "", func(in *cip.CreateUserPoolInput) {
			in.VerificationMessageTemplate = &types.VerificationMessageTemplateType{
				DefaultEmailOption: types.DefaultEmailOptionTypeConfirmWithLink, EmailMessage: aws.String("foo {####} bar"), EmailMessageByLink: aws.String("{##foobar##}"),
			}
		}),
	})
}

func custom(name string, dataType types.AttributeDataType) types.SchemaAttributeType {
	return types.SchemaAttributeType{Name: aws.String(name), AttributeDataType: dataType}
}

func schema(attributes ...types.SchemaAttributeType) func(*cip.CreateUserPoolInput) {
	return func(in *cip.CreateUserPoolInput) { in.Schema = attributes }
}

func password(policy types.PasswordPolicyType) func(*cip.CreateUserPoolInput) {
	return func(in *cip.CreateUserPoolInput) { in.Policies = &types.UserPoolPolicyType{PasswordPolicy: &policy} }
}

func factors(allowed ...types.AuthFactorType) func(*cip.CreateUserPoolInput) {
	return func(in *cip.CreateUserPoolInput) {
		in.Policies = &types.UserPoolPolicyType{SignInPolicy: &types.SignInPolicyType{AllowedFirstAuthFactors: allowed}}
	}
}

func mechanism(name types.RecoveryOptionNameType, priority int32) types.RecoveryOptionType {
	return types.RecoveryOptionType{Name: name, Priority: &priority}
}

func recovery(mechanisms ...types.RecoveryOptionType) func(*cip.CreateUserPoolInput) {
	return func(in *cip.CreateUserPoolInput) {
		in.AccountRecoverySetting = &types.AccountRecoverySettingType{RecoveryMechanisms: mechanisms}
	}
}
