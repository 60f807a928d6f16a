package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

// setUserPoolMfaConfig replaces mode and factors: a mode left out means OFF, and the factors not sent are gone (go-to-k/cdkd
// issue 1968, measured 2026-08-19). Passkeys are outside that rule; whether a request without them removes them is not
// documented, they stay. The SNS settings of the pool stay too (row UP-48).
func setUserPoolMfaConfig(c *Call, in *wire.SetUserPoolMfaConfigInput) (*wire.MfaSettings, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	settings := &pool.Description.PoolSettings
	if err := checkMfa(in.MfaSettings, *settings); err != nil {
		return nil, err
	}
	mode := or(in.MfaConfiguration, "OFF")
	passkeys := in.WebAuthnConfiguration
	if passkeys == nil {
		passkeys = pool.Mfa.WebAuthn
	}
	if err := checkFirstFactors(*mode, firstFactors(*settings), passkeys); err != nil {
		return nil, err
	}
	settings.MfaConfiguration = mode
	pool.Mfa.Sms = in.SmsMfaConfiguration != nil
	pool.Mfa.SoftwareToken = in.SoftwareTokenMfaConfiguration
	pool.Mfa.Email = in.EmailMfaConfiguration
	pool.Mfa.WebAuthn = passkeys
	if sms := in.SmsMfaConfiguration; sms != nil {
		if sms.SmsConfiguration != nil {
			settings.SmsConfiguration = sms.SmsConfiguration
		}
		settings.SmsAuthenticationMessage = sms.SmsAuthenticationMessage
	}
	pool.Description.LastModifiedDate = c.Now
	return mfaOf(pool), nil
}
