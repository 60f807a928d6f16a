package control

import (
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// profileShorthand stands for profileAttributes in both attribute lists (row CL-36).
const profileShorthand = "oidc:profile"

var profileAttributes = []string{
	"name", "family_name", "given_name", "middle_name", "nickname", "preferred_username", "profile", "picture", "website",
	"gender", "birthdate", "zoneinfo", "locale",
}

// neverWritable are the attributes that Cognito writes itself (row CL-31).
var neverWritable = []string{"sub", "email_verified", "phone_number_verified"}

// checkReadAttributes: every attribute exists (row CL-33).
func checkReadAttributes(p clientProposal) error {
	for _, name := range p.settings.ReadAttributes {
		// Pools of AWS have identities too, which federated sign-in fills; the schema here does not list it.
		if !isAttribute(p.pool, name) && name != "identities" {
			return wire.Invalid("Invalid read attributes specified while %s a client", p.doing)
		}
	}
	return nil
}

// checkWriteAttributes: every attribute exists (row CL-33) and can be written by clients at all (row CL-31); a list that is given
// holds everything the pool requires (row CL-30).
func checkWriteAttributes(p clientProposal) error {
	attributes := p.settings.WriteAttributes
	if attributes == nil {
		return nil
	}
	refusal := wire.Invalid("Invalid write attributes specified while %s a client", p.doing)
	for _, name := range attributes {
		if !isAttribute(p.pool, name) || slices.Contains(neverWritable, name) {
			return refusal
		}
	}
	for _, a := range p.pool.Description.SchemaAttributes {
		if deref(a.Required) && deref(a.Name) != "sub" && !covers(attributes, deref(a.Name)) {
			return refusal
		}
	}
	return nil
}

func isAttribute(pool *state.Pool, name string) bool {
	return name == profileShorthand || pool.HasAttribute(name)
}

func covers(attributes []string, name string) bool {
	return slices.Contains(attributes, name) ||
		slices.Contains(attributes, profileShorthand) && slices.Contains(profileAttributes, name)
}
