package control

import (
	"maps"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// tagResource adds and overwrites tags of a pool; user pools are the only resource that cognito-idp tags (row IA-01).
func tagResource(c *Call, in *wire.TagResourceInput) (*wire.EmptyOutput, error) {
	pool, err := taggedPool(c, in.ResourceArn)
	if err != nil {
		return nil, err
	}
	maps.Copy(pool.Description.UserPoolTags, in.Tags)
	return &wire.EmptyOutput{}, nil
}

// taggedPool finds the pool of a tag request and makes sure it has a tag map, which an old snapshot may lack.
func taggedPool(c *Call, arn *string) (*state.Pool, error) {
	pool, err := c.Region.PoolByARN(deref(arn))
	if err != nil {
		return nil, err
	}
	if pool.Description.UserPoolTags == nil {
		pool.Description.UserPoolTags = make(map[string]string)
	}
	return pool, nil
}
