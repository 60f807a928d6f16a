package control

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

func getUserPoolMfaConfig(c *Call, in *wire.PoolInput) (*wire.MfaSettings, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	return mfaOf(pool), nil
}

// mfaOf shows the factors that are configured and leaves the others out, as measured by floci
// (CognitoSetUserPoolMfaConfigIntegrationTest).
func mfaOf(pool *state.Pool) *wire.MfaSettings {
	d := pool.Description
	m := &wire.MfaSettings{
		MfaConfiguration:              d.MfaConfiguration,
		SoftwareTokenMfaConfiguration: pool.Mfa.SoftwareToken,
		EmailMfaConfiguration:         pool.Mfa.Email,
		WebAuthnConfiguration:         pool.Mfa.WebAuthn,
	}
	if pool.Mfa.Sms {
		m.SmsMfaConfiguration = &wire.SmsMfaConfigType{SmsAuthenticationMessage: d.SmsAuthenticationMessage, SmsConfiguration: d.SmsConfiguration}
	}
	return m
}
