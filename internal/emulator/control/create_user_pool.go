package control

import (
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// maxPools is the default quota of pools per region (constraints section 5.2).
const maxPools = 1000

func createUserPool(c *Call, in *wire.CreateUserPoolInput) (*wire.PoolOutput, error) {
	if err := checkSignInAttributes(in); err != nil {
		return nil, err
	}
	schema, err := newSchema(in.Schema)
	if err != nil {
		return nil, err
	}
	settings := withDefaults(in.PoolSettings)
	if err := (proposal{sent: in.PoolSettings, next: settings, region: c.Region.Name}).check(); err != nil {
		return nil, err
	}
	if err := c.Quota(len(c.Region.Pools), maxPools, "user pools"); err != nil {
		return nil, err
	}
	pool := state.NewPool(wire.UserPoolType{
		Name: *in.PoolName, PoolSettings: settings, SchemaAttributes: schema,
		AliasAttributes: in.AliasAttributes, UsernameAttributes: in.UsernameAttributes, UsernameConfiguration: in.UsernameConfiguration,
		CreationDate: c.Now, LastModifiedDate: c.Now,
	})
	pool.Mfa.Sms = *settings.MfaConfiguration != "OFF"
	c.Region.AddPool(pool)
	return &wire.PoolOutput{UserPool: describe(c.Region, pool)}, nil
}

// checkSignInAttributes: aliases and user names exclude each other (row UP-16), and preferred_username is required or an
// alias, not both (row UP-19; the text is ours).
func checkSignInAttributes(in *wire.CreateUserPoolInput) error {
	if len(in.AliasAttributes) > 0 && len(in.UsernameAttributes) > 0 {
		return wire.Invalid("Only one of the aliasAttributes or usernameAttributes can be set in a User pool.")
	}
	required := slices.ContainsFunc(in.Schema, func(a wire.SchemaAttributeType) bool {
		return deref(a.Name) == "preferred_username" && deref(a.Required)
	})
	if required && slices.Contains(in.AliasAttributes, "preferred_username") {
		return wire.Invalid("preferred_username cannot be both a required attribute and an alias.")
	}
	return nil
}
