package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

func listTagsForResource(c *Call, in *wire.ListTagsForResourceInput) (*wire.ListTagsForResourceOutput, error) {
	pool, err := taggedPool(c, in.ResourceArn)
	if err != nil {
		return nil, err
	}
	return &wire.ListTagsForResourceOutput{Tags: pool.Description.UserPoolTags}, nil
}
