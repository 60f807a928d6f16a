package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

// listUserPoolClientSecrets never shows a value, and needs no pages (row CL-53). A token is refused: none was ever given out.
func listUserPoolClientSecrets(c *Call, in *wire.ListUserPoolClientSecretsInput) (*wire.ListUserPoolClientSecretsOutput, error) {
	_, client, err := c.client(in.UserPoolID, in.ClientID)
	if err != nil {
		return nil, err
	}
	if in.NextToken != nil {
		return nil, wire.Invalid("Invalid pagination token.")
	}
	out := &wire.ListUserPoolClientSecretsOutput{ClientSecrets: []wire.ClientSecretDescriptorType{}}
	for _, secret := range client.Secrets {
		out.ClientSecrets = append(out.ClientSecrets, describeSecret(secret))
	}
	return out, nil
}
