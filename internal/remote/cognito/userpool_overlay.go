package cognito

import (
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
)

// carryUserPool turns a described pool into the update that changes nothing.
// Three members stay behind: EmailVerificationMessage, EmailVerificationSubject
// and SmsVerificationMessage are no longer used, and mirror
// VerificationMessageTemplate, which would contradict them after a change.
func carryUserPool(held *types.UserPoolType) *cip.UpdateUserPoolInput {
	return &cip.UpdateUserPoolInput{
		UserPoolId:                  held.Id,
		PoolName:                    held.Name,
		AccountRecoverySetting:      held.AccountRecoverySetting,
		AdminCreateUserConfig:       held.AdminCreateUserConfig,
		AutoVerifiedAttributes:      held.AutoVerifiedAttributes,
		DeletionProtection:          held.DeletionProtection,
		DeviceConfiguration:         held.DeviceConfiguration,
		EmailConfiguration:          held.EmailConfiguration,
		IssuerConfiguration:         held.IssuerConfiguration,
		KeyConfiguration:            held.KeyConfiguration,
		LambdaConfig:                held.LambdaConfig,
		MfaConfiguration:            held.MfaConfiguration,
		Policies:                    held.Policies,
		SmsAuthenticationMessage:    held.SmsAuthenticationMessage,
		SmsConfiguration:            held.SmsConfiguration,
		UserAttributeUpdateSettings: held.UserAttributeUpdateSettings,
		UserPoolAddOns:              held.UserPoolAddOns,
		UserPoolTags:                held.UserPoolTags,
		UserPoolTier:                held.UserPoolTier,
		VerificationMessageTemplate: held.VerificationMessageTemplate,
	}
}

// overlayUserPool lays the desired settings over what the pool holds. A null
// setting is left out, which is how Cognito is told to go back to its default,
// except where noted.
func overlayUserPool(held *types.UserPoolType, desired pool.UserPool) *cip.UpdateUserPoolInput {
	in := carryUserPool(held)
	if name := desired.Name.Ptr(); name != nil {
		in.PoolName = name
	}
	in.AccountRecoverySetting = recoveryOf(desired.AccountRecovery)
	in.AdminCreateUserConfig = overlayAdmin(held.AdminCreateUserConfig, desired)
	in.AutoVerifiedAttributes = asList[types.VerifiedAttributeType](desired.AutoVerifiedAttributes)
	in.DeletionProtection = as[types.DeletionProtectionType](desired.DeletionProtection)
	in.DeviceConfiguration = deviceOf(desired.Device)
	in.EmailConfiguration = overlayEmail(held.EmailConfiguration, desired.Email)
	in.IssuerConfiguration = overlayIssuer(held.IssuerConfiguration, desired.IssuerType)
	in.KeyConfiguration = overlayKey(held.KeyConfiguration, desired.KMSKeyARN)
	in.LambdaConfig = overlayTriggers(held.LambdaConfig, desired.Triggers)
	in.Policies = overlayPolicies(held.Policies, desired)
	in.SmsAuthenticationMessage = desired.SMSAuthentication.Ptr()
	in.SmsConfiguration = overlaySMS(held.SmsConfiguration, desired.SMS)
	in.UserAttributeUpdateSettings = overlayVerifyBefore(held.UserAttributeUpdateSettings, desired.VerifyBeforeUpdate)
	in.UserPoolAddOns = overlayThreat(held.UserPoolAddOns, desired.ThreatProtection)
	in.UserPoolTags = tagsOf(held.UserPoolTags, desired.Tags)
	in.UserPoolTier = as[types.UserPoolTierType](desired.Tier)
	in.VerificationMessageTemplate = overlayVerification(held.VerificationMessageTemplate, desired.Verification)
	return in
}

// createUserPoolInput is the overlay on a pool that holds nothing, with what
// can only be set at creation.
func createUserPoolInput(desired pool.UserPool) *cip.CreateUserPoolInput {
	in := overlayUserPool(&types.UserPoolType{}, desired)
	return &cip.CreateUserPoolInput{
		PoolName:                    in.PoolName,
		AccountRecoverySetting:      in.AccountRecoverySetting,
		AdminCreateUserConfig:       in.AdminCreateUserConfig,
		AliasAttributes:             asList[types.AliasAttributeType](desired.AliasAttributes),
		AutoVerifiedAttributes:      in.AutoVerifiedAttributes,
		DeletionProtection:          in.DeletionProtection,
		DeviceConfiguration:         in.DeviceConfiguration,
		EmailConfiguration:          in.EmailConfiguration,
		IssuerConfiguration:         in.IssuerConfiguration,
		KeyConfiguration:            in.KeyConfiguration,
		LambdaConfig:                in.LambdaConfig,
		MfaConfiguration:            types.UserPoolMfaTypeOff,
		Policies:                    in.Policies,
		Schema:                      schemaOf(desired),
		SmsAuthenticationMessage:    in.SmsAuthenticationMessage,
		SmsConfiguration:            in.SmsConfiguration,
		UserAttributeUpdateSettings: in.UserAttributeUpdateSettings,
		UserPoolAddOns:              in.UserPoolAddOns,
		UserPoolTags:                in.UserPoolTags,
		UserPoolTier:                in.UserPoolTier,
		UsernameAttributes:          asList[types.UsernameAttributeType](desired.UsernameAttributes),
		UsernameConfiguration:       caseOf(desired.CaseSensitive),
		VerificationMessageTemplate: in.VerificationMessageTemplate,
	}
}
