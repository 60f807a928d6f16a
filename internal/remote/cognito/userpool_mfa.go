package cognito

import (
	"context"

	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// MFA has calls of its own. SetUserPoolMfaConfig replaces all of it, and
// pool.MFA models all of it, so there is nothing to carry over but the SMS
// settings, which belong to the pool.

func (c *Client) setMFA(
	ctx context.Context, id string, desired pool.UserPool, held *types.UserPoolType,
) (*cip.SetUserPoolMfaConfigOutput, error) {
	return send(ctx, c, opSetUserPoolMfaConfig, id, mfaInput(id, desired, held), c.api.SetUserPoolMfaConfig)
}

// mfaInput leaves out the factors that are not wanted. With MFA off, naming one
// is refused, even to switch it off.
func mfaInput(id string, desired pool.UserPool, held *types.UserPoolType) *cip.SetUserPoolMfaConfigInput {
	want := desired.MFA.Or(pool.MFA{})
	in := &cip.SetUserPoolMfaConfigInput{UserPoolId: &id, MfaConfiguration: types.UserPoolMfaType(modeOf(want))}
	if enabled := want.SoftwareToken.Or(false); enabled || in.MfaConfiguration != types.UserPoolMfaTypeOff {
		in.SoftwareTokenMfaConfiguration = &types.SoftwareTokenMfaConfigType{Enabled: enabled}
	}
	if want.SMS.Or(false) {
		in.SmsMfaConfiguration = smsMFA(desired, held)
	}
	if email, ok := want.Email.Get(); ok {
		in.EmailMfaConfiguration = &types.EmailMfaConfigType{Message: email.Message.Ptr(), Subject: email.Subject.Ptr()}
	}
	if passkeys, ok := want.WebAuthn.Get(); ok {
		in.WebAuthnConfiguration = &types.WebAuthnConfigurationType{
			FactorConfiguration: as[types.WebAuthnFactorConfigurationType](passkeys.Factor),
			RelyingPartyId:      passkeys.RelyingPartyID.Ptr(),
			UserVerification:    as[types.UserVerificationType](passkeys.UserVerification),
		}
	}
	return in
}

// smsMFA sends the SMS settings that the pool is to have, or those it has.
func smsMFA(desired pool.UserPool, held *types.UserPoolType) *types.SmsMfaConfigType {
	config := overlaySMS(held.SmsConfiguration, desired.SMS)
	if config == nil {
		config = held.SmsConfiguration
	}
	return &types.SmsMfaConfigType{SmsAuthenticationMessage: desired.SMSAuthentication.Ptr(), SmsConfiguration: config}
}

func modeOf(mfa pool.MFA) string { return mfa.Mode.Or(string(types.UserPoolMfaTypeOff)) }

// mfaDiffers compares with what the pool has. A factor's detail that is not
// desired is left to Cognito's default, and differs from nothing.
func mfaDiffers(desired pool.UserPool, config *cip.GetUserPoolMfaConfigOutput) bool {
	want, have := desired.MFA.Or(pool.MFA{}), fromMFA(config)
	return modeOf(want) != modeOf(have) ||
		want.SoftwareToken.Or(false) != have.SoftwareToken.Or(false) ||
		want.SMS.Or(false) != have.SMS.Or(false) ||
		emailDiffers(want.Email, have.Email) ||
		passkeysDiffer(want.WebAuthn, have.WebAuthn)
}

// on tells whether there is MFA at all: SMS settings may be there for
// verification alone.
func on(mode types.UserPoolMfaType) bool {
	return mode == types.UserPoolMfaTypeOn || mode == types.UserPoolMfaTypeOptional
}

func emailDiffers(want, have tri.Value[pool.EmailMFA]) bool {
	if want.IsNull() || have.IsNull() {
		return want.IsNull() != have.IsNull()
	}
	w, h := want.Or(pool.EmailMFA{}), have.Or(pool.EmailMFA{})
	return differs(w.Message, h.Message) || differs(w.Subject, h.Subject)
}

// passkeysDiffer takes a pool that was never asked for passkeys as having
// Cognito's defaults.
func passkeysDiffer(want, have tri.Value[pool.WebAuthn]) bool {
	w, ok := want.Get()
	if !ok {
		return false // there is no way to take a relying party away
	}
	h := have.Or(pool.WebAuthn{})
	return differs(w.RelyingPartyID, h.RelyingPartyID) || differs(w.UserVerification, h.UserVerification) || differs(w.Factor, h.Factor)
}

func differs(want, have tri.Value[string]) bool { return want.IsKnown() && want != have }

// mfaRelaxes tells whether the desired MFA gives up what ties the pool down: MFA
// as such, or factor e-mail, which needs a higher tier and an SES identity.
func mfaRelaxes(desired pool.UserPool, config *cip.GetUserPoolMfaConfigOutput) bool {
	want, have := desired.MFA.Or(pool.MFA{}), fromMFA(config)
	return (modeOf(want) == string(types.UserPoolMfaTypeOff) && modeOf(have) != modeOf(want)) ||
		(want.Email.IsNull() && have.Email.IsKnown())
}

// fromMFA knows the mode and both simple factors in any case: Cognito leaves
// out a factor that is off.
func fromMFA(config *cip.GetUserPoolMfaConfigOutput) pool.MFA {
	mfa := pool.MFA{
		Mode:          word(config.MfaConfiguration),
		SoftwareToken: tri.Of(config.SoftwareTokenMfaConfiguration != nil && config.SoftwareTokenMfaConfiguration.Enabled),
		SMS:           tri.Of(config.SmsMfaConfiguration != nil && config.SmsMfaConfiguration.SmsConfiguration != nil && on(config.MfaConfiguration)),
	}
	if email := config.EmailMfaConfiguration; email != nil {
		mfa.Email = tri.Of(pool.EmailMFA{Message: text(email.Message), Subject: text(email.Subject)})
	}
	if w := config.WebAuthnConfiguration; w != nil {
		mfa.WebAuthn = tri.Of(pool.WebAuthn{
			RelyingPartyID: text(w.RelyingPartyId), UserVerification: word(w.UserVerification), Factor: word(w.FactorConfiguration),
		})
	}
	return mfa
}
