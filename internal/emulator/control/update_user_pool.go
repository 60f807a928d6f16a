package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

// updateUserPool replaces all settings: a member left out goes back to its default, tags, triggers, policies and tier
// included (row UP-71). Two exceptions: the name has no default, and SMS settings stay once they exist (row UP-48).
//
// go-to-k/cdkd (2026-08-18 and -19) measured that MfaConfiguration and both Policies in fact survive; the documented
// behaviour is kept here, because it is the stricter test of a client.
func updateUserPool(c *Call, in *wire.UpdateUserPoolInput) (*wire.EmptyOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	settings := withDefaults(in.PoolSettings)
	if settings.SmsConfiguration == nil {
		settings.SmsConfiguration = pool.Description.SmsConfiguration
	}
	if err := (proposal{sent: in.PoolSettings, next: settings, region: c.Region.Name, pool: pool}).check(); err != nil {
		return nil, err
	}
	pool.Description.Name = deref(or(in.PoolName, pool.Description.Name))
	pool.Description.PoolSettings = settings
	pool.Description.LastModifiedDate = c.Now
	if *settings.MfaConfiguration != "OFF" && in.SmsConfiguration != nil {
		pool.Mfa.Sms = true
	}
	return &wire.EmptyOutput{}, nil
}
