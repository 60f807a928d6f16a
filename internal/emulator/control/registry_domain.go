package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"

func domainOperations() []Operation {
	return []Operation{
		write("CreateUserPoolDomain", fault.UserPoolResourceUpdate, createUserPoolDomain),
		read("DescribeUserPoolDomain", fault.UserPoolResourceRead, describeUserPoolDomain),
		write("UpdateUserPoolDomain", fault.UserPoolResourceUpdate, updateUserPoolDomain),
		write("DeleteUserPoolDomain", fault.UserPoolResourceUpdate, deleteUserPoolDomain),
	}
}
