package control

import (
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
)

// Operations lists everything the control plane implements: one table per area.
func Operations() []Operation {
	return slices.Concat(
		poolOperations(),
		tagOperations(),
		clientOperations(),
		resourceServerOperations(),
		pageOperations(),
		logOperations(),
		replicaOperations(),
		domainOperations(),
		providerOperations(),
		userOperations(),
		nativeUserOperations(),
	)
}

// Index returns the operations by name.
func Index() map[string]Operation {
	index := make(map[string]Operation)
	for _, o := range Operations() {
		index[o.Name] = o
	}
	return index
}

func poolOperations() []Operation {
	return []Operation{
		write("CreateUserPool", fault.UserPoolUpdate, createUserPool),
		read("DescribeUserPool", fault.UserPoolRead, describeUserPool),
		write("UpdateUserPool", fault.UserPoolUpdate, updateUserPool),
		write("DeleteUserPool", fault.UserPoolUpdate, deleteUserPool),
		read("ListUserPools", fault.UserPoolRead, listUserPools),
		write("AddCustomAttributes", fault.UserPoolResourceUpdate, addCustomAttributes),
		read("GetUserPoolMfaConfig", fault.UserPoolResourceRead, getUserPoolMfaConfig),
		write("SetUserPoolMfaConfig", fault.UserPoolResourceUpdate, setUserPoolMfaConfig),
	}
}

func tagOperations() []Operation {
	return []Operation{
		write("TagResource", fault.UserPoolResourceUpdate, tagResource),
		write("UntagResource", fault.UserPoolResourceUpdate, untagResource),
		read("ListTagsForResource", fault.UserPoolResourceRead, listTagsForResource),
	}
}
