package control

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// maxSecrets is how many secrets a client can have (row CL-53).
const maxSecrets = 2

// addUserPoolClientSecret adds a second secret to a confidential client and shows its value once, if Cognito made it (row CL-53).
// The texts are ours.
func addUserPoolClientSecret(c *Call, in *wire.AddUserPoolClientSecretInput) (*wire.AddUserPoolClientSecretOutput, error) {
	_, client, err := c.client(in.UserPoolID, in.ClientID)
	if err != nil {
		return nil, err
	}
	if len(client.Secrets) == 0 {
		return nil, wire.Invalid("The app client does not have a client secret.")
	}
	if len(client.Secrets) >= maxSecrets {
		return nil, wire.Refuse(wire.LimitExceeded, "The app client already has %d client secrets.", maxSecrets)
	}
	secret := state.NewClientSecretEntry(client.Description.ClientID, in.ClientSecret, c.Now)
	client.Secrets, client.Rotated = append(client.Secrets, secret), true
	descriptor := describeSecret(secret)
	if secret.Generated {
		descriptor.ClientSecretValue = &secret.Value
	}
	return &wire.AddUserPoolClientSecretOutput{ClientSecretDescriptor: descriptor}, nil
}

// describeSecret shows a secret without its value.
func describeSecret(secret state.ClientSecret) wire.ClientSecretDescriptorType {
	return wire.ClientSecretDescriptorType{ClientSecretID: secret.ID, ClientSecretCreateDate: secret.Created}
}
