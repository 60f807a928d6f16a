package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"

func providerOperations() []Operation {
	return []Operation{
		probedWrite("CreateIdentityProvider", fault.UserPoolResourceUpdate, probeNewProvider, createIdentityProvider),
		read("DescribeIdentityProvider", fault.UserPoolResourceRead, describeIdentityProvider),
		probedWrite("UpdateIdentityProvider", fault.UserPoolResourceUpdate, probeProviderUpdate, updateIdentityProvider),
		write("DeleteIdentityProvider", fault.UserPoolResourceUpdate, deleteIdentityProvider),
		read("ListIdentityProviders", fault.UserPoolResourceRead, listIdentityProviders),
		read("GetIdentityProviderByIdentifier", fault.UserPoolResourceRead, getIdentityProviderByIdentifier),
	}
}
