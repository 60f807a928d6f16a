package control

import (
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// deleteUserPoolClientSecret refuses to remove the last secret (row CL-53). The text is ours.
func deleteUserPoolClientSecret(c *Call, in *wire.DeleteUserPoolClientSecretInput) (*wire.EmptyOutput, error) {
	_, client, err := c.client(in.UserPoolID, in.ClientID)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(client.Secrets, func(s state.ClientSecret) bool { return s.ID == *in.ClientSecretID })
	if i < 0 {
		return nil, wire.Refuse(wire.ResourceNotFound, "Client secret %s does not exist.", *in.ClientSecretID)
	}
	if len(client.Secrets) == 1 {
		return nil, wire.Invalid("The last client secret of an app client cannot be deleted.")
	}
	client.Secrets = slices.Delete(client.Secrets, i, i+1)
	return &wire.EmptyOutput{}, nil
}
