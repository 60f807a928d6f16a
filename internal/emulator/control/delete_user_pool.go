package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

// deleteUserPool refuses a protected pool (row UP-69) and one that still has a domain (row UP-70).
func deleteUserPool(c *Call, in *wire.PoolInput) (*wire.EmptyOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	if deref(pool.Description.DeletionProtection) == "ACTIVE" {
		return nil, wire.Invalid("The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.")
	}
	if prefix, custom := c.Region.PoolDomains(pool.Description.ID); prefix != nil || custom != nil {
		return nil, wire.Invalid("User pool cannot be deleted. It has a domain configured that should be deleted first.")
	}
	c.Region.RemovePool(pool.Description.ID)
	return nil, nil
}
