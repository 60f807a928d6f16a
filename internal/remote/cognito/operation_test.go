package cognito

import (
	"slices"
	"strings"
	"testing"
)

// everyOperation is what the adapter calls.
var everyOperation = []operation{
	opCreateUserPool, opDescribeUserPool, opUpdateUserPool, opDeleteUserPool, opGetUserPoolMfaConfig, opSetUserPoolMfaConfig,
	opAddCustomAttributes, opCreateUserPoolDomain, opDescribeUserPoolDomain, opUpdateUserPoolDomain, opDeleteUserPoolDomain,
	opCreateIdentityProvider, opDescribeIdentityProvider, opUpdateIdentityProvider, opDeleteIdentityProvider, opListIdentityProviders,
	opCreateUserPoolClient, opDescribeUserPoolClient, opUpdateUserPoolClient, opDeleteUserPoolClient, opListUserPoolClients,
	opAddUserPoolClientSecret, opListUserPoolClientSecrets, opDeleteUserPoolClientSecret, opListUsers, opListUsersInGroup,
	opListResourceServers, opDescribeManagedLoginBrandingByClient, opListUserPools, opUntagResource,
}

func TestOperations_haveAQuota(t *testing.T) {
	for _, op := range everyOperation {
		if categoryQuota[op.category] == 0 {
			t.Errorf("%s has the category %q", op.name, op.category)
		}
	}
}

// What makes something is sent again only after a refusal; what only reads is
// never thought to have changed anything.
func TestOperations_haveTheClassOfTheirName(t *testing.T) {
	classes := map[string]class{
		"Create": creating, "Add": creating, "Update": replacing, "Set": replacing, "Delete": replacing, "Untag": replacing,
		"Describe": reading, "Get": reading, "List": reading,
	}
	for _, op := range everyOperation {
		known := false
		for verb, want := range classes {
			if strings.HasPrefix(op.name, verb) {
				if known = true; op.class != want {
					t.Errorf("%s has class %d, want %d", op.name, op.class, want)
				}
			}
		}
		if !known {
			t.Errorf("%s: which class has its verb?", op.name)
		}
	}
}

// What a pool holds has a quota for each pool, and may lag behind. The exceptions
// name no pool, answer without an error, or have nothing to show more often than not.
func TestOperations_knowTheirPool(t *testing.T) {
	ofTheAccount := []string{"CreateUserPool", "DescribeUserPool", "UpdateUserPool", "DeleteUserPool", "ListUserPools", "DescribeUserPoolDomain"}
	neverLag := []string{"ListUserPools", "DescribeUserPoolDomain", "DescribeManagedLoginBrandingByClient"}
	for _, op := range everyOperation {
		if op.perPool == slices.Contains(ofTheAccount, op.name) {
			t.Errorf("%s has a quota for each pool: %t", op.name, op.perPool)
		}
		if want := op.class == reading && !slices.Contains(neverLag, op.name); op.mayLag != want {
			t.Errorf("%s may lag: %t", op.name, op.mayLag)
		}
	}
}
