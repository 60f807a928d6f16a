package cognito

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

// members lists every member of the SDK's types that describe an object, with
// what this package does with it. When the SDK grows a member, the test below
// names it: model it, or carry it over, and then add it here.
var members = map[reflect.Type]string{
	reflect.TypeFor[types.UserPoolType](): `
		AccountRecoverySetting AdminCreateUserConfig AliasAttributes Arn AutoVerifiedAttributes CustomDomain
		DeletionProtection DeviceConfiguration Domain EmailConfiguration EmailVerificationMessage
		EmailVerificationSubject Id IssuerConfiguration KeyConfiguration LambdaConfig MfaConfiguration Name Policies
		SchemaAttributes SmsAuthenticationMessage SmsConfiguration SmsVerificationMessage
		UserAttributeUpdateSettings UserPoolAddOns UserPoolTags UserPoolTier UsernameAttributes
		UsernameConfiguration VerificationMessageTemplate
		CreationDate EmailConfigurationFailure EstimatedNumberOfUsers LastModifiedDate SmsConfigurationFailure Status`,
	reflect.TypeFor[cip.UpdateUserPoolInput](): `
		UserPoolId AccountRecoverySetting AdminCreateUserConfig AutoVerifiedAttributes DeletionProtection
		DeviceConfiguration EmailConfiguration EmailVerificationMessage EmailVerificationSubject
		IssuerConfiguration KeyConfiguration LambdaConfig MfaConfiguration Policies PoolName
		SmsAuthenticationMessage SmsConfiguration SmsVerificationMessage UserAttributeUpdateSettings
		UserPoolAddOns UserPoolTags UserPoolTier VerificationMessageTemplate`,
	reflect.TypeFor[cip.CreateUserPoolInput](): `
		PoolName AccountRecoverySetting AdminCreateUserConfig AliasAttributes AutoVerifiedAttributes
		DeletionProtection DeviceConfiguration EmailConfiguration EmailVerificationMessage
		EmailVerificationSubject IssuerConfiguration KeyConfiguration LambdaConfig MfaConfiguration Policies
		Schema SmsAuthenticationMessage SmsConfiguration SmsVerificationMessage UserAttributeUpdateSettings
		UserPoolAddOns UserPoolTags UserPoolTier UsernameAttributes UsernameConfiguration
		VerificationMessageTemplate`,
	reflect.TypeFor[cip.SetUserPoolMfaConfigInput](): `
		UserPoolId EmailMfaConfiguration MfaConfiguration SmsMfaConfiguration SoftwareTokenMfaConfiguration
		WebAuthnConfiguration`,
	reflect.TypeFor[cip.GetUserPoolMfaConfigOutput](): `
		EmailMfaConfiguration MfaConfiguration SmsMfaConfiguration SoftwareTokenMfaConfiguration
		WebAuthnConfiguration ResultMetadata`,
	reflect.TypeFor[types.UserPoolClientType](): `
		AccessTokenValidity AllowedOAuthFlows AllowedOAuthFlowsUserPoolClient AllowedOAuthScopes
		AnalyticsConfiguration AuthSessionValidity CallbackURLs ClientId ClientName ClientSecret
		DefaultRedirectURI EnablePropagateAdditionalUserContextData EnableTokenRevocation ExplicitAuthFlows
		IdTokenValidity LogoutURLs PreventUserExistenceErrors ReadAttributes RefreshTokenRotation
		RefreshTokenValidity SupportedIdentityProviders TokenValidityUnits UserPoolId WriteAttributes
		CreationDate LastModifiedDate`,
	reflect.TypeFor[cip.UpdateUserPoolClientInput](): `
		ClientId UserPoolId AccessTokenValidity AllowedOAuthFlows AllowedOAuthFlowsUserPoolClient
		AllowedOAuthScopes AnalyticsConfiguration AuthSessionValidity CallbackURLs ClientName
		DefaultRedirectURI EnablePropagateAdditionalUserContextData EnableTokenRevocation ExplicitAuthFlows
		IdTokenValidity LogoutURLs PreventUserExistenceErrors ReadAttributes RefreshTokenRotation
		RefreshTokenValidity SupportedIdentityProviders TokenValidityUnits WriteAttributes`,
	reflect.TypeFor[cip.CreateUserPoolClientInput](): `
		ClientName UserPoolId AccessTokenValidity AllowedOAuthFlows AllowedOAuthFlowsUserPoolClient
		AllowedOAuthScopes AnalyticsConfiguration AuthSessionValidity CallbackURLs ClientSecret
		DefaultRedirectURI EnablePropagateAdditionalUserContextData EnableTokenRevocation ExplicitAuthFlows
		GenerateSecret IdTokenValidity LogoutURLs PreventUserExistenceErrors ReadAttributes
		RefreshTokenRotation RefreshTokenValidity SupportedIdentityProviders TokenValidityUnits
		WriteAttributes`,
	reflect.TypeFor[cip.AddUserPoolClientSecretInput](): `ClientId UserPoolId ClientSecret`,
	reflect.TypeFor[types.ClientSecretDescriptorType](): `ClientSecretCreateDate ClientSecretId ClientSecretValue`,
	reflect.TypeFor[types.IdentityProviderType](): `
		AttributeMapping IdpIdentifiers ProviderDetails ProviderName ProviderType UserPoolId
		CreationDate LastModifiedDate`,
	reflect.TypeFor[cip.CreateIdentityProviderInput](): `
		ProviderDetails ProviderName ProviderType UserPoolId AttributeMapping IdpIdentifiers`,
	reflect.TypeFor[cip.UpdateIdentityProviderInput](): `
		ProviderName UserPoolId AttributeMapping IdpIdentifiers ProviderDetails`,
	reflect.TypeFor[types.DomainDescriptionType](): `
		AWSAccountId CloudFrontDistribution CustomDomainConfig Domain ManagedLoginVersion Routing S3Bucket Status
		UserPoolId Version`,
	reflect.TypeFor[cip.CreateUserPoolDomainInput](): `
		Domain UserPoolId CustomDomainConfig ManagedLoginVersion Routing`,
	reflect.TypeFor[cip.UpdateUserPoolDomainInput](): `
		Domain UserPoolId CustomDomainConfig ManagedLoginVersion Routing`,
	reflect.TypeFor[types.AccountRecoverySettingType]():          `RecoveryMechanisms`,
	reflect.TypeFor[types.RecoveryOptionType]():                  `Name Priority`,
	reflect.TypeFor[types.AdminCreateUserConfigType]():           `AllowAdminCreateUserOnly InviteMessageTemplate UnusedAccountValidityDays`,
	reflect.TypeFor[types.MessageTemplateType]():                 `EmailMessage EmailSubject SMSMessage`,
	reflect.TypeFor[types.DeviceConfigurationType]():             `ChallengeRequiredOnNewDevice DeviceOnlyRememberedOnUserPrompt`,
	reflect.TypeFor[types.EmailConfigurationType]():              `ConfigurationSet EmailSendingAccount From ReplyToEmailAddress SourceArn`,
	reflect.TypeFor[types.IssuerConfigurationType]():             `Type`,
	reflect.TypeFor[types.KeyConfigurationType]():                `KeyType KmsKeyArn`,
	reflect.TypeFor[types.UserPoolPolicyType]():                  `PasswordPolicy SignInPolicy`,
	reflect.TypeFor[types.SignInPolicyType]():                    `AllowedFirstAuthFactors`,
	reflect.TypeFor[types.SmsConfigurationType]():                `SnsCallerArn ExternalId SnsRegion`,
	reflect.TypeFor[types.UserAttributeUpdateSettingsType]():     `AttributesRequireVerificationBeforeUpdate`,
	reflect.TypeFor[types.UserPoolAddOnsType]():                  `AdvancedSecurityMode AdvancedSecurityAdditionalFlows`,
	reflect.TypeFor[types.AdvancedSecurityAdditionalFlowsType](): `CustomAuthMode`,
	reflect.TypeFor[types.VerificationMessageTemplateType](): `
		DefaultEmailOption EmailMessage EmailMessageByLink EmailSubject EmailSubjectByLink SmsMessage`,
	reflect.TypeFor[types.PasswordPolicyType](): `
		MinimumLength PasswordHistorySize RequireLowercase RequireNumbers RequireSymbols RequireUppercase
		TemporaryPasswordValidityDays`,
	reflect.TypeFor[types.LambdaConfigType](): `
		CreateAuthChallenge CustomEmailSender CustomMessage CustomSMSSender DefineAuthChallenge InboundFederation
		KMSKeyID PostAuthentication PostConfirmation PreAuthentication PreSignUp PreTokenGeneration
		PreTokenGenerationConfig UserMigration VerifyAuthChallengeResponse`,
	reflect.TypeFor[types.CustomEmailLambdaVersionConfigType]():  `LambdaArn LambdaVersion`,
	reflect.TypeFor[types.CustomSMSLambdaVersionConfigType]():    `LambdaArn LambdaVersion`,
	reflect.TypeFor[types.InboundFederationLambdaType]():         `LambdaArn LambdaVersion`,
	reflect.TypeFor[types.PreTokenGenerationVersionConfigType](): `LambdaArn LambdaVersion`,
	reflect.TypeFor[types.SchemaAttributeType](): `
		AttributeDataType DeveloperOnlyAttribute Mutable Name NumberAttributeConstraints Required
		StringAttributeConstraints`,
	reflect.TypeFor[types.NumberAttributeConstraintsType](): `MaxValue MinValue`,
	reflect.TypeFor[types.StringAttributeConstraintsType](): `MaxLength MinLength`,
	reflect.TypeFor[types.UsernameConfigurationType]():      `CaseSensitive`,
	reflect.TypeFor[types.EmailMfaConfigType]():             `Message Subject`,
	reflect.TypeFor[types.SmsMfaConfigType]():               `SmsAuthenticationMessage SmsConfiguration`,
	reflect.TypeFor[types.SoftwareTokenMfaConfigType]():     `Enabled`,
	reflect.TypeFor[types.WebAuthnConfigurationType]():      `FactorConfiguration RelyingPartyId UserVerification`,
	reflect.TypeFor[types.AnalyticsConfigurationType]():     `ApplicationArn ApplicationId ExternalId RoleArn UserDataShared`,
	reflect.TypeFor[types.RefreshTokenRotationType]():       `Feature RetryGracePeriodSeconds`,
	reflect.TypeFor[types.TokenValidityUnitsType]():         `AccessToken IdToken RefreshToken`,
	reflect.TypeFor[types.CustomDomainConfigType]():         `CertificateArn`,
	reflect.TypeFor[types.RoutingType]():                    `Failover`, // carried over whole
	reflect.TypeFor[types.FailoverType]():                   `PrimaryRoute53HealthCheckId SecondaryRegion`,
}

func TestMembers_nothingNewInTheSDK(t *testing.T) {
	seen := map[reflect.Type]bool{}
	for typ := range members {
		checkMembers(t, typ, seen)
	}
}

func checkMembers(t *testing.T, typ reflect.Type, seen map[reflect.Type]bool) {
	t.Helper()
	for typ.Kind() == reflect.Pointer || typ.Kind() == reflect.Slice {
		typ = typ.Elem()
	}
	if typ.Kind() != reflect.Struct || !strings.Contains(typ.PkgPath(), "cognitoidentityprovider") || seen[typ] {
		return
	}
	seen[typ] = true
	var have []string
	for i := range typ.NumField() {
		field := typ.Field(i)
		if !field.IsExported() {
			continue
		}
		have = append(have, field.Name)
		checkMembers(t, field.Type, seen)
	}
	want := strings.Fields(members[typ])
	slices.Sort(want)
	slices.Sort(have)
	if !slices.Equal(have, want) {
		t.Errorf("%s has the members %v, and this package handles %v", typ, have, want)
	}
}

// leftBehind are the members of an update that its carry leaves out on purpose.
var leftBehind = map[string]string{
	"EmailVerificationMessage": "no longer used, mirrors VerificationMessageTemplate",
	"EmailVerificationSubject": "no longer used, mirrors VerificationMessageTemplate",
	"SmsVerificationMessage":   "no longer used, mirrors VerificationMessageTemplate",
}

// renamed are the members that an update calls otherwise.
var renamed = map[string]string{"Id": "UserPoolId", "Name": "PoolName"}

func TestCarry_losesNothing(t *testing.T) {
	heldPool, heldClient := filled[types.UserPoolType](), filled[types.UserPoolClientType]()
	tests := map[string]struct{ held, carried any }{
		"user pool":  {heldPool, *carryUserPool(&heldPool)},
		"app client": {heldClient, *carryClient(&heldClient)},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			held, carried := fields(tt.held), fields(tt.carried)
			for member, v := range carried {
				if _, left := leftBehind[member]; left {
					if !v.IsZero() {
						t.Errorf("%s is sent, though %s", member, leftBehind[member])
					}
					continue
				}
				if v.IsZero() {
					t.Errorf("%s gets lost", member)
				}
			}
			for member, v := range held {
				if other, ok := renamed[member]; ok && name == "user pool" {
					member = other
				}
				if got, ok := carried[member]; ok && leftBehind[member] == "" && !sameValue(got, v) {
					t.Errorf("%s changed from %v to %v", member, v, got)
				}
			}
		})
	}
}

func sameValue(got, held reflect.Value) bool {
	if held.Kind() == reflect.Pointer && got.Kind() != reflect.Pointer {
		held = held.Elem()
	}
	return reflect.DeepEqual(got.Interface(), held.Interface())
}

func fields(v any) map[string]reflect.Value {
	all := map[string]reflect.Value{}
	value := reflect.ValueOf(v)
	for i := range value.NumField() {
		if field := value.Type().Field(i); field.IsExported() {
			all[field.Name] = value.Field(i)
		}
	}
	return all
}

// filled returns a T with something in every member, however deep.
func filled[T any]() T {
	var v T
	fill(reflect.ValueOf(&v).Elem(), "v")
	return v
}

func fill(v reflect.Value, name string) {
	if !v.CanSet() {
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(name)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int32:
		v.SetInt(7)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), name)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), name)
	case reflect.Map:
		v.Set(reflect.ValueOf(map[string]string{name: name}))
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), v.Type().Field(i).Name)
		}
	default:
	}
}

// A setting that is not modelled must survive an overlay. All settings of the
// SDK's types are modelled today; this watches over the day when one is not:
// whatever the overlay does not set must come from what is held.
func TestOverlay_startsFromWhatIsHeld(t *testing.T) {
	held := filled[types.UserPoolType]()
	before := filled[types.UserPoolType]()
	in := overlayUserPool(&held, fromUserPool(&held, &cip.GetUserPoolMfaConfigOutput{}).Settings)
	if !reflect.DeepEqual(held, before) {
		t.Error("the overlay changed what other readers share")
	}
	lost := []string{}
	for member, v := range fields(*in) {
		if v.IsZero() && leftBehind[member] == "" {
			lost = append(lost, member)
		}
	}
	if len(lost) > 0 {
		t.Errorf("an update with the observed settings loses %v", lost)
	}
}

func TestOverlay_observedSettingsChangeNothing(t *testing.T) {
	heldPool := filled[types.UserPoolType]()
	heldPool.AdminCreateUserConfig.UnusedAccountValidityDays = 0 // never sent
	heldPool.AccountRecoverySetting.RecoveryMechanisms[0].Priority = ptr(int32(1))
	heldPool.KeyConfiguration.KeyType = types.EncryptionKeyTypeCustomerManagedKey
	heldPool.LambdaConfig.PreTokenGeneration = heldPool.LambdaConfig.PreTokenGenerationConfig.LambdaArn
	settings := fromUserPool(&heldPool, &cip.GetUserPoolMfaConfigOutput{}).Settings
	if got, want := overlayUserPool(&heldPool, settings), carryUserPool(&heldPool); !reflect.DeepEqual(got, want) {
		t.Errorf("user pool:\n%s", difference(got, want))
	}
	heldClient := filled[types.UserPoolClientType]()
	if got, want := overlayClient(&heldClient, fromClient(&heldClient).Settings), carryClient(&heldClient); !reflect.DeepEqual(got, want) {
		t.Errorf("app client:\n%s", difference(got, want))
	}
}

func ptr[T any](v T) *T { return &v }

func difference(got, want any) string {
	var b strings.Builder
	g, w := fields(reflect.ValueOf(got).Elem().Interface()), fields(reflect.ValueOf(want).Elem().Interface())
	for _, name := range slices.Sorted(maps.Keys(g)) {
		if !reflect.DeepEqual(g[name].Interface(), w[name].Interface()) {
			b.WriteString(name + "\n")
		}
	}
	return b.String()
}
