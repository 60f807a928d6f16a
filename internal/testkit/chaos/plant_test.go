package chaos

import (
	"context"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

// plant makes what belongs to somebody else: a pool of the same name as the
// one to come, with an identity provider of the same name, and a pool to attach to
// with a client of the same name. It returns the id of the latter. Nothing of it is
// at its default, so that it shows when somebody resets it.
func (w *workspace) plant(t *testing.T) string {
	t.Helper()
	ctx, c := context.Background(), w.client
	var id string
	for name, provider := range map[string]string{"acme": "Idura", "shared": "Other"} {
		settings := theirPool()
		settings.PoolName = &name
		made, err := c.CreateUserPool(ctx, settings)
		if err != nil {
			t.Fatal(err)
		}
		if name == "shared" {
			id = aws.ToString(made.UserPool.Id)
		}
		_, err = c.SetUserPoolMfaConfig(ctx, &cip.SetUserPoolMfaConfigInput{
			UserPoolId: made.UserPool.Id, MfaConfiguration: types.UserPoolMfaTypeOptional,
			SoftwareTokenMfaConfiguration: &types.SoftwareTokenMfaConfigType{Enabled: true},
		})
		if err == nil {
			_, err = c.CreateIdentityProvider(ctx, theirProvider(made.UserPool.Id, provider))
		}
		if err == nil {
			_, err = c.CreateUserPoolClient(ctx, theirClient(made.UserPool.Id))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return id
}

func theirPool() *cip.CreateUserPoolInput {
	return &cip.CreateUserPoolInput{
		UserPoolTags: map[string]string{"owner": "somebody"},
		AccountRecoverySetting: &types.AccountRecoverySettingType{RecoveryMechanisms: []types.RecoveryOptionType{
			{Name: types.RecoveryOptionNameTypeAdminOnly, Priority: aws.Int32(1)},
		}},
		AdminCreateUserConfig: &types.AdminCreateUserConfigType{
			AllowAdminCreateUserOnly: true,
			InviteMessageTemplate:    &types.MessageTemplateType{EmailMessage: aws.String("{username} {####}"), EmailSubject: aws.String("theirs")},
		},
		AutoVerifiedAttributes: []types.VerifiedAttributeType{types.VerifiedAttributeTypeEmail},
		DeletionProtection:     types.DeletionProtectionTypeActive,
		DeviceConfiguration:    &types.DeviceConfigurationType{ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true},
		EmailConfiguration:     &types.EmailConfigurationType{EmailSendingAccount: types.EmailSendingAccountTypeCognitoDefault, ReplyToEmailAddress: aws.String("theirs@example.com")},
		LambdaConfig:           &types.LambdaConfigType{PostConfirmation: aws.String("arn:aws:lambda:eu-west-2:000000000000:function:theirs")},
		Policies: &types.UserPoolPolicyType{PasswordPolicy: &types.PasswordPolicyType{
			MinimumLength: aws.Int32(20), PasswordHistorySize: aws.Int32(3), RequireNumbers: true, TemporaryPasswordValidityDays: 2,
		}},
		Schema: []types.SchemaAttributeType{{Name: aws.String("theirs"), AttributeDataType: types.AttributeDataTypeString, Mutable: aws.Bool(true)}},
		UserAttributeUpdateSettings: &types.UserAttributeUpdateSettingsType{
			AttributesRequireVerificationBeforeUpdate: []types.VerifiedAttributeType{types.VerifiedAttributeTypeEmail},
		},
		UserPoolAddOns:              &types.UserPoolAddOnsType{AdvancedSecurityMode: types.AdvancedSecurityModeTypeAudit},
		UserPoolTier:                types.UserPoolTierTypePlus,
		VerificationMessageTemplate: &types.VerificationMessageTemplateType{EmailMessage: aws.String("theirs {####}"), EmailSubject: aws.String("theirs")},
	}
}

func theirProvider(pool *string, name string) *cip.CreateIdentityProviderInput {
	return &cip.CreateIdentityProviderInput{
		UserPoolId: pool, ProviderName: &name, ProviderType: types.IdentityProviderTypeTypeOidc,
		AttributeMapping: map[string]string{"custom:theirs": "theirs"}, IdpIdentifiers: []string{"theirs.example"},
		ProviderDetails: map[string]string{
			"client_id": "theirs", "client_secret": "theirs", "oidc_issuer": "https://theirs.example", "authorize_scopes": "openid", "attributes_request_method": "GET",
			"authorize_url": "https://theirs.example/a", "token_url": "https://theirs.example/t", "attributes_url": "https://theirs.example/u", "jwks_uri": "https://theirs.example/j",
			"theirs": "unknown",
		},
	}
}

func theirClient(pool *string) *cip.CreateUserPoolClientInput {
	return &cip.CreateUserPoolClientInput{
		UserPoolId: pool, ClientName: aws.String("web"), ExplicitAuthFlows: []types.ExplicitAuthFlowsType{"ALLOW_REFRESH_TOKEN_AUTH"},
		AccessTokenValidity: aws.Int32(7), TokenValidityUnits: &types.TokenValidityUnitsType{AccessToken: types.TimeUnitsTypeHours},
		AuthSessionValidity: aws.Int32(9), GenerateSecret: true, ReadAttributes: []string{"custom:theirs"},
	}
}
