package control

import (
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// addCustomAttributes adds all attributes or none (rows UP-05, UP-07, UP-08, UP-10).
func addCustomAttributes(c *Call, in *wire.AddCustomAttributesInput) (*wire.EmptyOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	schema := slices.Clone(pool.Description.SchemaAttributes)
	for _, attribute := range in.CustomAttributes {
		if schema, err = appendCustom(schema, attribute, duplicateInPool); err != nil {
			return nil, err
		}
	}
	pool.Description.SchemaAttributes = schema
	pool.Description.LastModifiedDate = c.Now
	return &wire.EmptyOutput{}, nil
}
