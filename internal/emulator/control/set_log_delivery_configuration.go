package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

// setLogDeliveryConfiguration replaces the whole list; an empty list turns delivery off (floci PR 2867, 2026-09-01). Export of user
// activity needs the PLUS tier (row UP-66).
func setLogDeliveryConfiguration(c *Call, in *wire.SetLogDeliveryConfigurationInput) (*wire.LogDeliveryOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	if err := checkLogSources(in.LogConfigurations); err != nil {
		return nil, err
	}
	if tier := deref(pool.Description.UserPoolTier); tier != "PLUS" && logsUserActivity(in.LogConfigurations) {
		return nil, wire.Refuse(wire.FeatureUnavailableInTier, "The following feature is not available for the %s pricing tier configured: Log Streaming", tier)
	}
	for _, l := range in.LogConfigurations {
		if err := checkLogDestination(l, c.Region.Name, c.Region.Account); err != nil {
			return nil, err
		}
	}
	pool.LogConfigurations = in.LogConfigurations
	return showLogDelivery(pool), nil
}
