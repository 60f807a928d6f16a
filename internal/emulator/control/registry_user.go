package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"

func userOperations() []Operation {
	return []Operation{
		read("ListUsers", fault.Uncategorized, listUsers),
		read("AdminGetUser", fault.Uncategorized, adminGetUser),
		write("AdminDeleteUser", fault.Uncategorized, adminDeleteUser),
		public("GetUser", getUser),
		public("GetTokensFromRefreshToken", getTokensFromRefreshToken),
		public("InitiateAuth", initiateAuth),
		public("RevokeToken", revokeToken),
	}
}
