package cognito

import (
	"reflect"
	"testing"

	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

func TestMFADiffers(t *testing.T) {
	full := filled[cip.GetUserPoolMfaConfigOutput]()
	passkeys := tri.Of(pool.MFA{WebAuthn: tri.Of(pool.WebAuthn{UserVerification: tri.Of("required")})})
	tests := []struct {
		name    string
		desired tri.Value[pool.MFA]
		have    cip.GetUserPoolMfaConfigOutput
		differs bool
		relaxes bool
	}{
		{"nothing of nothing", tri.Null[pool.MFA](), cip.GetUserPoolMfaConfigOutput{MfaConfiguration: "OFF"}, false, false},
		{"off of nothing", tri.Of(pool.MFA{Mode: tri.Of("OFF"), SMS: tri.Of(false)}), cip.GetUserPoolMfaConfigOutput{}, false, false},
		{"on", totp, cip.GetUserPoolMfaConfigOutput{MfaConfiguration: "OFF"}, true, false},
		{"as observed", tri.Of(fromMFA(&full)), full, false, false},
		{"all of it gone", tri.Null[pool.MFA](), full, true, true},
		{"passkeys", passkeys, cip.GetUserPoolMfaConfigOutput{MfaConfiguration: "OFF"}, true, false},
		{
			"passkeys are not taken away", tri.Null[pool.MFA](),
			cip.GetUserPoolMfaConfigOutput{WebAuthnConfiguration: &types.WebAuthnConfigurationType{UserVerification: "preferred"}},
			false, false,
		},
		{
			"another subject", tri.Of(pool.MFA{Mode: tri.Of("ON"), Email: tri.Of(pool.EmailMFA{Subject: tri.Of("b")})}),
			cip.GetUserPoolMfaConfigOutput{MfaConfiguration: "ON", EmailMfaConfiguration: &types.EmailMfaConfigType{Subject: ptr("a")}},
			true, false,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			desired := pool.UserPool{MFA: tt.desired}
			if got := mfaDiffers(desired, &tt.have); got != tt.differs {
				t.Errorf("differs: %v", got)
			}
			if got := mfaRelaxes(desired, &tt.have); got != tt.relaxes {
				t.Errorf("relaxes: %v", got)
			}
		})
	}
}

func TestMFAInput(t *testing.T) {
	held := &types.UserPoolType{SmsConfiguration: &types.SmsConfigurationType{SnsCallerArn: ptr("role")}}
	sms := pool.UserPool{MFA: tri.Of(pool.MFA{Mode: tri.Of("ON"), SMS: tri.Of(true)}), SMSAuthentication: tri.Of("code {####}")}
	in := mfaInput(testPool, sms, held)
	if *in.SmsMfaConfiguration.SmsConfiguration.SnsCallerArn != "role" || *in.SmsMfaConfiguration.SmsAuthenticationMessage != "code {####}" {
		t.Errorf("%+v", in.SmsMfaConfiguration)
	}
	if in.SoftwareTokenMfaConfiguration.Enabled {
		t.Error("a factor is on that nobody asked for")
	}
	off := mfaInput(testPool, pool.UserPool{}, held)
	if off.MfaConfiguration != "OFF" || off.SoftwareTokenMfaConfiguration != nil || off.SmsMfaConfiguration != nil {
		t.Errorf("%+v", off)
	}
}

func TestMFA_roundTrip(t *testing.T) {
	config := filled[cip.GetUserPoolMfaConfigOutput]()
	config.MfaConfiguration = types.UserPoolMfaTypeOptional
	held := &types.UserPoolType{SmsConfiguration: config.SmsMfaConfiguration.SmsConfiguration}
	desired := pool.UserPool{MFA: tri.Of(fromMFA(&config)), SMSAuthentication: text(config.SmsMfaConfiguration.SmsAuthenticationMessage)}
	in := mfaInput(testPool, desired, held)
	want := &cip.SetUserPoolMfaConfigInput{
		UserPoolId: ptr(testPool), MfaConfiguration: config.MfaConfiguration, EmailMfaConfiguration: config.EmailMfaConfiguration,
		SmsMfaConfiguration: config.SmsMfaConfiguration, SoftwareTokenMfaConfiguration: config.SoftwareTokenMfaConfiguration,
		WebAuthnConfiguration: config.WebAuthnConfiguration,
	}
	if !reflect.DeepEqual(in, want) {
		t.Errorf("%+v", in)
	}
}
