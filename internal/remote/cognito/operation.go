package cognito

// class says what may be repeated. A refusal changed nothing, whatever the
// class; a request whose reply got lost may have been carried out.
type class int

const (
	// reading changes nothing and may always be repeated.
	reading class = iota
	// replacing has the same effect twice as once: updates and deletes.
	replacing
	// creating has another effect twice: it is repeated only after a refusal.
	creating
)

// category is a request quota that several operations share.
type category string

// Categories of the Cognito quotas page (read in 2026), for an account and Region.
const (
	poolRead       category = "UserPoolRead"
	poolUpdate     category = "UserPoolUpdate"
	resourceRead   category = "UserPoolResourceRead"
	resourceUpdate category = "UserPoolResourceUpdate"
	clientRead     category = "UserPoolClientRead"
	clientUpdate   category = "UserPoolClientUpdate"

	// clientSecret is a category of our own: the page lists the operations on
	// client secrets nowhere.
	clientSecret category = "client secrets"
)

// operation is one operation of the service with what the adapter must know
// about it.
type operation struct {
	name     string
	class    class
	category category
	perPool  bool // 5 requests per second and user pool, besides the category
	namesIdP bool // may meet an identity provider that was made a moment ago
	mayLag   bool // may not see yet what was made a moment ago; an answer of "not found" is the exception
}

// The operations that the adapter calls.
var (
	opCreateUserPool         = operation{name: "CreateUserPool", class: creating, category: poolUpdate}
	opDescribeUserPool       = operation{name: "DescribeUserPool", class: reading, category: poolRead, mayLag: true}
	opListUserPools          = operation{name: "ListUserPools", class: reading, category: poolRead}
	opUpdateUserPool         = operation{name: "UpdateUserPool", class: replacing, category: poolUpdate}
	opDeleteUserPool         = operation{name: "DeleteUserPool", class: replacing, category: poolUpdate}
	opUntagResource          = operation{name: "UntagResource", class: replacing, category: resourceUpdate, perPool: true}
	opGetUserPoolMfaConfig   = operation{name: "GetUserPoolMfaConfig", class: reading, category: resourceRead, perPool: true, mayLag: true}
	opSetUserPoolMfaConfig   = operation{name: "SetUserPoolMfaConfig", class: replacing, category: resourceUpdate, perPool: true}
	opAddCustomAttributes    = operation{name: "AddCustomAttributes", class: creating, category: resourceUpdate, perPool: true}
	opCreateUserPoolDomain   = operation{name: "CreateUserPoolDomain", class: creating, category: resourceUpdate, perPool: true}
	opDescribeUserPoolDomain = operation{name: "DescribeUserPoolDomain", class: reading, category: resourceRead} // names no pool
	opUpdateUserPoolDomain   = operation{name: "UpdateUserPoolDomain", class: replacing, category: resourceUpdate, perPool: true}
	opDeleteUserPoolDomain   = operation{name: "DeleteUserPoolDomain", class: replacing, category: resourceUpdate, perPool: true}

	opCreateIdentityProvider   = operation{name: "CreateIdentityProvider", class: creating, category: resourceUpdate, perPool: true}
	opDescribeIdentityProvider = operation{name: "DescribeIdentityProvider", class: reading, category: resourceRead, perPool: true, mayLag: true}
	opUpdateIdentityProvider   = operation{name: "UpdateIdentityProvider", class: replacing, category: resourceUpdate, perPool: true}
	opDeleteIdentityProvider   = operation{name: "DeleteIdentityProvider", class: replacing, category: resourceUpdate, perPool: true}
	opListIdentityProviders    = operation{name: "ListIdentityProviders", class: reading, category: resourceRead, perPool: true, mayLag: true}

	opCreateUserPoolClient   = operation{name: "CreateUserPoolClient", class: creating, category: clientUpdate, perPool: true, namesIdP: true}
	opDescribeUserPoolClient = operation{name: "DescribeUserPoolClient", class: reading, category: clientRead, perPool: true, mayLag: true}
	opUpdateUserPoolClient   = operation{name: "UpdateUserPoolClient", class: replacing, category: clientUpdate, perPool: true, namesIdP: true}
	opDeleteUserPoolClient   = operation{name: "DeleteUserPoolClient", class: replacing, category: clientUpdate, perPool: true}
	opListUserPoolClients    = operation{name: "ListUserPoolClients", class: reading, category: clientRead, perPool: true, mayLag: true}

	opAddUserPoolClientSecret    = operation{name: "AddUserPoolClientSecret", class: creating, category: clientSecret, perPool: true}
	opListUserPoolClientSecrets  = operation{name: "ListUserPoolClientSecrets", class: reading, category: clientSecret, perPool: true, mayLag: true}
	opDeleteUserPoolClientSecret = operation{name: "DeleteUserPoolClientSecret", class: replacing, category: clientSecret, perPool: true}

	opListResourceServers                  = operation{name: "ListResourceServers", class: reading, category: resourceRead, perPool: true, mayLag: true}
	opDescribeManagedLoginBrandingByClient = operation{name: "DescribeManagedLoginBrandingByClient", class: reading, category: resourceRead, perPool: true}
)
