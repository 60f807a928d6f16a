package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"

func userOperations() []Operation {
	return []Operation{
		read("ListUsers", fault.Uncategorized, listUsers),
		read("ListUsersInGroup", fault.Uncategorized, listUsersInGroup),
		read("AdminGetUser", fault.Uncategorized, adminGetUser),
		write("AdminDeleteUser", fault.Uncategorized, adminDeleteUser),
		public("GetUser", getUser),
		public("GetTokensFromRefreshToken", getTokensFromRefreshToken),
		public("InitiateAuth", initiateAuth),
		public("RevokeToken", revokeToken),
	}
}

func nativeUserOperations() []Operation {
	return []Operation{
		writing(public("SignUp", signUp)),
		writing(public("ConfirmSignUp", confirmSignUp)),
		writing(public("ResendConfirmationCode", resendConfirmationCode)),
		writing(public("ForgotPassword", forgotPassword)),
		writing(public("ConfirmForgotPassword", confirmForgotPassword)),
		writing(public("RespondToAuthChallenge", respondToAuthChallenge)),
		writing(unlocked("AdminCreateUser", adminCreateUser)),
		writing(unlocked("AdminSetUserPassword", adminSetUserPassword)),
		writing(unlocked("AdminConfirmSignUp", adminConfirmSignUp)),
		writing(unlocked("AdminResetUserPassword", adminResetUserPassword)),
	}
}

// writing marks an operation that changes the directory of a pool.
func writing(o Operation) Operation {
	o.Write = true
	return o
}
