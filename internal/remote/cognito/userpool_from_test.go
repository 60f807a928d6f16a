package cognito

import (
	"reflect"
	"testing"

	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

func TestFromUserPool_everythingAnsweredIsKnown(t *testing.T) {
	held := filled[types.UserPoolType]()
	config := filled[cip.GetUserPoolMfaConfigOutput]()
	seen := fromUserPool(&held, &config)
	if seen.ID == "" || seen.ARN == "" || seen.Domain == "" || seen.CustomDomain == "" {
		t.Errorf("%+v", seen)
	}
	for _, path := range nulls(reflect.ValueOf(seen.Settings), "") {
		t.Errorf("%s is null", path)
	}
}

// nulls lists the null values below v.
func nulls(v reflect.Value, path string) []string {
	var found []string
	if value, ok := v.Interface().(interface{ IsNull() bool }); ok {
		if value.IsNull() {
			return []string{path}
		}
		return nulls(v.MethodByName("Get").Call(nil)[0], path)
	}
	if v.Kind() == reflect.Struct {
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() {
				found = append(found, nulls(v.Field(i), path+"."+field.Name)...)
			}
		}
	}
	return found
}

func TestFromUserPool_emptyMeansNone(t *testing.T) {
	settings := fromUserPool(&types.UserPoolType{
		LambdaConfig: &types.LambdaConfigType{}, EmailConfiguration: &types.EmailConfigurationType{}, UserPoolTags: map[string]string{},
		AdminCreateUserConfig:       &types.AdminCreateUserConfigType{InviteMessageTemplate: &types.MessageTemplateType{}},
		VerificationMessageTemplate: &types.VerificationMessageTemplateType{}, SmsConfiguration: &types.SmsConfigurationType{},
		AutoVerifiedAttributes: []types.VerifiedAttributeType{}, UserAttributeUpdateSettings: &types.UserAttributeUpdateSettingsType{},
		UserPoolAddOns: &types.UserPoolAddOnsType{}, AccountRecoverySetting: &types.AccountRecoverySettingType{},
		Policies: &types.UserPoolPolicyType{}, KeyConfiguration: &types.KeyConfigurationType{KeyType: types.EncryptionKeyTypeAwsOwnedKey},
	}, &cip.GetUserPoolMfaConfigOutput{MfaConfiguration: "OFF"}).Settings
	want := pool.UserPool{
		CaseSensitive: tri.Of(true), SelfSignUp: tri.Of(true),
		MFA: tri.Of(pool.MFA{Mode: tri.Of("OFF"), SoftwareToken: tri.Of(false), SMS: tri.Of(false)}),
	}
	if !reflect.DeepEqual(settings, want) {
		t.Errorf("%+v", settings)
	}
}

func TestFromUserPool_details(t *testing.T) {
	arn := "arn:aws:lambda:eu-west-2:111122223333:function:f"
	settings := fromUserPool(&types.UserPoolType{
		UserPoolTags:             map[string]string{"team": "a", "aws:cloudformation:stack-id": "x"},
		EmailVerificationMessage: ptr("code {####}"),
		LambdaConfig:             &types.LambdaConfigType{PreTokenGeneration: &arn},
		AccountRecoverySetting: &types.AccountRecoverySettingType{RecoveryMechanisms: []types.RecoveryOptionType{
			{Name: "verified_phone_number", Priority: ptr(int32(2))}, {Name: "verified_email", Priority: ptr(int32(1))},
		}},
		SchemaAttributes: []types.SchemaAttributeType{
			{Name: ptr("dev:custom:team")},
			{Name: ptr("custom:team")},
			{Name: ptr("email")},
			{Name: ptr("custom:custom:odd")},
			{Name: ptr("dev:note"), StringAttributeConstraints: &types.StringAttributeConstraintsType{MaxLength: ptr("9")}},
		},
	}, &cip.GetUserPoolMfaConfigOutput{}).Settings

	schema := settings.Schema.Or(nil)
	for _, name := range []string{"team", "dev:team", "email", "custom:odd", "note"} {
		if !schema[name].IsKnown() {
			t.Errorf("attribute %q is missing in %v", name, schema)
		}
	}
	if schema["note"].Or(pool.Attribute{}).MaxLength != tri.Of[int64](9) {
		t.Errorf("note %+v", schema["note"])
	}
	if tags, _ := tri.KnownMap(settings.Tags); !reflect.DeepEqual(tags, map[string]string{"team": "a"}) {
		t.Errorf("tags %v", tags)
	}
	if recovery, _ := tri.Known(settings.AccountRecovery); !reflect.DeepEqual(recovery, []string{"verified_email", "verified_phone_number"}) {
		t.Errorf("recovery %v", recovery)
	}
	if settings.Verification.Or(pool.Verification{}).EmailMessage != tri.Of("code {####}") {
		t.Errorf("verification %v", settings.Verification)
	}
	if trigger := settings.Triggers.Or(pool.Triggers{}).PreTokenGeneration.Or(pool.VersionedTrigger{}); trigger.Version != tri.Of("V1_0") {
		t.Errorf("token trigger %v", trigger)
	}
}

func TestUserPoolFacts_knowsTheModeOnly(t *testing.T) {
	c, fake, _ := serve(t, map[string]handler{"DescribeUserPool": described})
	facts, err := c.UserPoolFacts(t.Context(), testPool)
	if err != nil {
		t.Fatal(err)
	}
	if mfa := facts.Settings.MFA; mfa != tri.Of(pool.MFA{Mode: tri.Of("OFF")}) {
		t.Errorf("MFA %v", mfa)
	}
	if asked := fake.operations(); asked != "DescribeUserPool" {
		t.Errorf("asked for %s", asked)
	}
}

// MFA settings cost a request of their own, which most pools can do without.
func TestUserPool_asksForMFAOnlyWhenThereIsSome(t *testing.T) {
	tests := map[string]struct {
		mode     string
		passkeys bool
		asks     int
	}{
		"off":                     {"OFF", false, 0},
		"not answered":            {"", false, 0},
		"off, passkeys looked at": {"OFF", true, 1},
		"optional":                {"OPTIONAL", false, 1},
		"on":                      {"ON", false, 1},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c, fake, _ := serve(t, map[string]handler{
				"DescribeUserPool":     always(ok(object{"UserPool": object{"Id": testPool, "MfaConfiguration": tt.mode}})),
				"GetUserPoolMfaConfig": mfaOff,
			})
			seen, err := c.UserPool(t.Context(), testPool, tt.passkeys)
			if err != nil || seen.ID != testPool {
				t.Fatal(seen, err)
			}
			if n := fake.count("GetUserPoolMfaConfig"); n != tt.asks {
				t.Errorf("asked %d times", n)
			}
		})
	}
}
