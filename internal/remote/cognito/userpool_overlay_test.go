package cognito

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// What a null setting becomes for a pool that holds something.
func TestOverlayUserPool_nullIsTheDefault(t *testing.T) {
	held := filled[types.UserPoolType]()
	held.KeyConfiguration.KeyType = types.EncryptionKeyTypeCustomerManagedKey
	in := overlayUserPool(&held, pool.UserPool{})
	tests := map[string]struct{ got, want any }{
		"name stays":             {*in.PoolName, *held.Name},
		"issuer stays":           {in.IssuerConfiguration, held.IssuerConfiguration},
		"MFA is not for updates": {in.MfaConfiguration, held.MfaConfiguration},
		"tags":                   {in.UserPoolTags, map[string]string{}},
		"triggers":               {*in.LambdaConfig, types.LambdaConfigType{}},
		"key":                    {*in.KeyConfiguration, types.KeyConfigurationType{KeyType: types.EncryptionKeyTypeAwsOwnedKey}},
		"verify before update":   {in.UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate, []types.VerifiedAttributeType{}},
		"self sign-up":           {*in.AdminCreateUserConfig, types.AdminCreateUserConfigType{}},
		"policies":               {*in.Policies, types.UserPoolPolicyType{}},
		"tier":                   {in.UserPoolTier, types.UserPoolTierType("")},
		"device":                 {in.DeviceConfiguration == nil, true},
		"email":                  {in.EmailConfiguration == nil, true},
		"sms":                    {in.SmsConfiguration == nil, true},
		"threat protection":      {in.UserPoolAddOns == nil, true},
		"templates":              {in.VerificationMessageTemplate == nil, true},
		"recovery":               {in.AccountRecoverySetting == nil, true},
	}
	for name, tt := range tests {
		if !reflect.DeepEqual(tt.got, tt.want) {
			t.Errorf("%s: %+v, want %+v", name, tt.got, tt.want)
		}
	}
}

func TestOverlayUserPool_values(t *testing.T) {
	arn := tri.Of("arn:aws:lambda:eu-west-2:111122223333:function:f")
	in := overlayUserPool(&types.UserPoolType{}, pool.UserPool{
		AccountRecovery: tri.Strings([]string{"verified_email", "verified_phone_number"}),
		SelfSignUp:      tri.Of(false),
		KMSKeyARN:       tri.Of("arn:aws:kms:eu-west-2:111122223333:key/1"),
		PasswordPolicy:  tri.Of(pool.PasswordPolicy{MinimumLength: tri.Of[int64](12), TemporaryPasswordValidityDays: tri.Of[int64](3)}),
		Triggers: tri.Of(pool.Triggers{
			PreTokenGeneration: tri.Of(pool.VersionedTrigger{ARN: arn, Version: tri.Of("V2_0")}),
			InboundFederation:  tri.Of(pool.VersionedTrigger{ARN: arn}),
		}),
		ThreatProtection: tri.Of(pool.ThreatProtection{Mode: tri.Of("AUDIT"), CustomAuthMode: tri.Of("ENFORCED")}),
	})
	for i, o := range in.AccountRecoverySetting.RecoveryMechanisms {
		if int(*o.Priority) != i+1 {
			t.Errorf("mechanism %d has priority %d", i, *o.Priority)
		}
	}
	if !in.AdminCreateUserConfig.AllowAdminCreateUserOnly {
		t.Error("self sign-up is open")
	}
	if in.KeyConfiguration.KeyType != types.EncryptionKeyTypeCustomerManagedKey {
		t.Errorf("key type %v", in.KeyConfiguration.KeyType)
	}
	lambda := in.LambdaConfig
	if *lambda.PreTokenGeneration != *lambda.PreTokenGenerationConfig.LambdaArn || lambda.PreTokenGenerationConfig.LambdaVersion != "V2_0" {
		t.Errorf("token trigger %s, %+v", *lambda.PreTokenGeneration, lambda.PreTokenGenerationConfig)
	}
	if lambda.InboundFederation.LambdaVersion != "V1_0" {
		t.Errorf("inbound federation %v", lambda.InboundFederation.LambdaVersion)
	}
	if in.UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode != "ENFORCED" {
		t.Errorf("threat protection %+v", in.UserPoolAddOns)
	}
}

func TestCreateUserPoolInput_empty(t *testing.T) {
	raw, err := json.Marshal(createUserPoolInput(pool.UserPool{Name: tri.Of("acme")}))
	if err != nil {
		t.Fatal(err)
	}
	var sent map[string]any
	if err := json.Unmarshal(raw, &sent); err != nil {
		t.Fatal(err)
	}
	for member, v := range sent {
		if v != nil && v != "" && member != "PoolName" && member != "MfaConfiguration" {
			t.Errorf("%s = %v is sent for nothing", member, v)
		}
	}
}

func TestCreateUserPoolInput_fixedAtCreation(t *testing.T) {
	in := createUserPoolInput(pool.UserPool{
		Schema: tri.Of(map[string]tri.Value[pool.Attribute]{
			"team":  tri.Of(pool.Attribute{Type: tri.Of("Number"), MinValue: tri.Of[int64](1), MaxValue: tri.Of[int64](9)}),
			"email": tri.Of(pool.Attribute{Type: tri.Of("String"), Required: tri.Of(true), MaxLength: tri.Of[int64](2048)}),
		}),
		UsernameAttributes: tri.Strings([]string{"email"}),
		AliasAttributes:    tri.Strings([]string{"preferred_username"}),
		CaseSensitive:      tri.Of(false),
	})
	if *in.Schema[0].Name != "email" || *in.Schema[0].StringAttributeConstraints.MaxLength != "2048" || !*in.Schema[0].Required {
		t.Errorf("schema %+v", in.Schema[0])
	}
	if *in.Schema[1].NumberAttributeConstraints.MinValue != "1" || *in.Schema[1].NumberAttributeConstraints.MaxValue != "9" {
		t.Errorf("schema %+v", in.Schema[1])
	}
	if len(in.UsernameAttributes) != 1 || len(in.AliasAttributes) != 1 || *in.UsernameConfiguration.CaseSensitive {
		t.Errorf("sign-in %v %v %+v", in.UsernameAttributes, in.AliasAttributes, in.UsernameConfiguration)
	}
}
