package control

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

func getLogDeliveryConfiguration(c *Call, in *wire.PoolInput) (*wire.LogDeliveryOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	return showLogDelivery(pool), nil
}

// showLogDelivery shows an empty list for a pool without delivery (floci PR 2867, 2026-09-01).
func showLogDelivery(pool *state.Pool) *wire.LogDeliveryOutput {
	configurations := pool.LogConfigurations
	if configurations == nil {
		configurations = []wire.LogConfigurationType{}
	}
	return &wire.LogDeliveryOutput{LogDeliveryConfiguration: wire.LogDeliveryConfigurationType{UserPoolID: pool.Description.ID, LogConfigurations: configurations}}
}
