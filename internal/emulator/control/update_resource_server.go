package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

// updateResourceServer replaces name and scopes; scopes left out are gone (SDK UpdateResourceServer). A scope may go although an
// app client allows it (cloudformation-coverage-roadmap issue 173).
func updateResourceServer(c *Call, in *wire.PutResourceServerInput) (*wire.ResourceServerOutput, error) {
	_, server, err := c.resourceServer(in.UserPoolID, in.Identifier)
	if err != nil {
		return nil, err
	}
	server.Name, server.Scopes = *in.Name, in.Scopes
	return &wire.ResourceServerOutput{ResourceServer: *server}, nil
}
