package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"

func clientOperations() []Operation {
	return []Operation{
		write("CreateUserPoolClient", fault.UserPoolClientUpdate, createUserPoolClient),
		read("DescribeUserPoolClient", fault.UserPoolClientRead, describeUserPoolClient),
		write("UpdateUserPoolClient", fault.UserPoolClientUpdate, updateUserPoolClient),
		write("DeleteUserPoolClient", fault.UserPoolClientUpdate, deleteUserPoolClient),
		read("ListUserPoolClients", fault.UserPoolClientRead, listUserPoolClients),
		write("AddUserPoolClientSecret", fault.Uncategorized, addUserPoolClientSecret),
		read("ListUserPoolClientSecrets", fault.Uncategorized, listUserPoolClientSecrets),
		write("DeleteUserPoolClientSecret", fault.Uncategorized, deleteUserPoolClientSecret),
	}
}

func resourceServerOperations() []Operation {
	return []Operation{
		write("CreateResourceServer", fault.UserPoolResourceUpdate, createResourceServer),
		read("DescribeResourceServer", fault.UserPoolResourceRead, describeResourceServer),
		write("UpdateResourceServer", fault.UserPoolResourceUpdate, updateResourceServer),
		write("DeleteResourceServer", fault.UserPoolResourceUpdate, deleteResourceServer),
		read("ListResourceServers", fault.UserPoolResourceRead, listResourceServers),
	}
}

// pageOperations concern how the login pages look.
func pageOperations() []Operation {
	return []Operation{
		write("CreateManagedLoginBranding", fault.UserPoolResourceUpdate, createManagedLoginBranding),
		read("DescribeManagedLoginBranding", fault.UserPoolResourceRead, describeManagedLoginBranding),
		read("DescribeManagedLoginBrandingByClient", fault.UserPoolResourceRead, describeManagedLoginBrandingByClient),
		write("UpdateManagedLoginBranding", fault.UserPoolResourceUpdate, updateManagedLoginBranding),
		write("DeleteManagedLoginBranding", fault.UserPoolResourceUpdate, deleteManagedLoginBranding),
		write("SetUICustomization", fault.UserPoolResourceUpdate, setUICustomization),
		read("GetUICustomization", fault.UserPoolResourceRead, getUICustomization),
		write("CreateTerms", fault.Uncategorized, createTerms),
		read("DescribeTerms", fault.Uncategorized, describeTerms),
		write("UpdateTerms", fault.Uncategorized, updateTerms),
		write("DeleteTerms", fault.Uncategorized, deleteTerms),
		read("ListTerms", fault.Uncategorized, listTerms),
	}
}

func logOperations() []Operation {
	return []Operation{
		write("SetLogDeliveryConfiguration", fault.Uncategorized, setLogDeliveryConfiguration),
		read("GetLogDeliveryConfiguration", fault.Uncategorized, getLogDeliveryConfiguration),
	}
}

func replicaOperations() []Operation {
	return []Operation{
		write("CreateUserPoolReplica", fault.Uncategorized, createUserPoolReplica),
		write("UpdateUserPoolReplica", fault.Uncategorized, updateUserPoolReplica),
		write("DeleteUserPoolReplica", fault.Uncategorized, deleteUserPoolReplica),
		read("ListUserPoolReplicas", fault.Uncategorized, listUserPoolReplicas),
	}
}
