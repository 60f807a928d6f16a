package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

// untagResource removes tags of a pool; a key that is not there is no error.
func untagResource(c *Call, in *wire.UntagResourceInput) (*wire.EmptyOutput, error) {
	pool, err := taggedPool(c, in.ResourceArn)
	if err != nil {
		return nil, err
	}
	for _, key := range in.TagKeys {
		delete(pool.Description.UserPoolTags, key)
	}
	return &wire.EmptyOutput{}, nil
}
