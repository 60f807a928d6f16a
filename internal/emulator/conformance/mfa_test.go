package conformance

import (
	"errors"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

// measured is where the behaviour of SetUserPoolMfaConfig was observed on AWS.
const measured = "go-to-k/cdkd issue 1968, us-east-1, 2026-08-19"

// setting is a case about one SetUserPoolMfaConfig request for a fresh pool.
func setting(name, row, source string, want string, in cip.SetUserPoolMfaConfigInput, pool ...func(*cip.CreateUserPoolInput)) Case {
	c := Case{Name: name, Row: row, Evidence: "B", Source: source, Run: func(t *testing.T, e Env) error {
		request := in
		request.UserPoolId = e.Pool(t, pool...).Id
		_, err := e.SetUserPoolMfaConfig(e.Context, &request)
		return err
	}}
	if want != "" {
		c.Want = []string{want}
	}
	return c
}

func TestMfa(t *testing.T) {
	totp := &types.SoftwareTokenMfaConfigType{Enabled: true}
	run(t, []Case{
		setting("required with software token", "UP-38", measured, "", cip.SetUserPoolMfaConfigInput{MfaConfiguration: "ON", SoftwareTokenMfaConfiguration: totp}),
		setting("required without factor", "emulators: ON with no factor", measured, invalid, cip.SetUserPoolMfaConfigInput{MfaConfiguration: "ON"}),
		setting("off beside a factor", "emulators: SetUserPoolMfaConfig", measured, invalid, cip.SetUserPoolMfaConfigInput{MfaConfiguration: "OFF", SoftwareTokenMfaConfiguration: totp}),
		setting("mode left out beside a factor", "emulators: SetUserPoolMfaConfig", measured, invalid, cip.SetUserPoolMfaConfigInput{SoftwareTokenMfaConfiguration: totp}),
		setting("passkeys with MFA off", "UP-41", measured, "", cip.SetUserPoolMfaConfigInput{MfaConfiguration: "OFF", WebAuthnConfiguration: passkey("example.com")}),
		setting("passkeys alone are no factor", "UP-41", "floci CognitoSetUserPoolMfaConfigIntegrationTest", invalid, cip.SetUserPoolMfaConfigInput{MfaConfiguration: "OPTIONAL", WebAuthnConfiguration: passkey("example.com")}),
		setting("relying party with scheme", "UP-54", bench+"web-authn-relying-party-format", invalid, cip.SetUserPoolMfaConfigInput{WebAuthnConfiguration: passkey("https://example.com")}),
		setting("e-mail codes without SES", "UP-39", bench+"mfa-email-otp-requires-developer", invalid, cip.SetUserPoolMfaConfigInput{MfaConfiguration: "OPTIONAL", EmailMfaConfiguration: &types.EmailMfaConfigType{}}),
		setting("e-mail codes in LITE", "UP-65", "SDK EmailMfaConfigType", tierRefusal, cip.SetUserPoolMfaConfigInput{MfaConfiguration: "OPTIONAL", EmailMfaConfiguration: &types.EmailMfaConfigType{}}, withSes, tier("LITE")),
		setting("required MFA with one-time passwords", "UP-41", "user guide, MFA", invalid, cip.SetUserPoolMfaConfigInput{MfaConfiguration: "ON", SoftwareTokenMfaConfiguration: totp}, withSes, factors("PASSWORD", "EMAIL_OTP")),
		{"mode shows in the description and is reset by its absence", "emulators: DescribeUserPool shows MfaConfiguration", "B", measured, mfaRoundTrip, nil},
		{"unknown pool", "emulators: unknown pool", "A", "model", func(_ *testing.T, e Env) error {
			_, err := e.GetUserPoolMfaConfig(e.Context, &cip.GetUserPoolMfaConfigInput{UserPoolId: e.Absent()})
			return err
		}, []string{notFound}},
	})
}

func mfaRoundTrip(t *testing.T, e Env) error {
	pool := e.Pool(t)
	_, err := e.SetUserPoolMfaConfig(e.Context, &cip.SetUserPoolMfaConfigInput{
		UserPoolId: pool.Id, MfaConfiguration: "OPTIONAL", SoftwareTokenMfaConfiguration: &types.SoftwareTokenMfaConfigType{Enabled: true},
	})
	if err != nil {
		return err
	}
	shown := e.Describe(t, *pool.Id).MfaConfiguration
	if _, err := e.SetUserPoolMfaConfig(e.Context, &cip.SetUserPoolMfaConfigInput{UserPoolId: pool.Id}); err != nil {
		return err
	}
	got, err := e.GetUserPoolMfaConfig(e.Context, &cip.GetUserPoolMfaConfigInput{UserPoolId: pool.Id})
	if err != nil {
		return err
	}
	return errors.Join(
		equal("mode after setting", shown, types.UserPoolMfaTypeOptional),
		equal("mode after reset", got.MfaConfiguration, types.UserPoolMfaTypeOff),
		equal("software token after reset", got.SoftwareTokenMfaConfiguration == nil, true),
	)
}

func passkey(domain string) *types.WebAuthnConfigurationType {
	return &types.WebAuthnConfigurationType{RelyingPartyId: aws.String(domain), UserVerification: types.UserVerificationTypePreferred}
}
