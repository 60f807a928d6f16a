package rules

import "fmt"

var schemaFixed = register(Rule{
	ID: "schema-entry-fixed", Enforcer: Cognito, Severity: Error,
	Summary: "Schema entry cannot be changed",
	Why:     "Cognito fixes an attribute when it is made: no API changes it, and a pool made anew would lose every user. cogfed never replaces a user pool.",
	Fix:     "Write the entry as it was. To move on, add an attribute under a new name, map it, and leave the old one unused.",
	Sources: []Source{guide(pageUpdating), guide(pageAttribute)},
})

var schemaRemoved = register(Rule{
	ID: "schema-entry-removed", Enforcer: Cognito, Severity: Error,
	Summary: "Schema entry cannot be removed",
	Why:     "Cognito removes no attribute from a pool, and a pool made anew would lose every user. cogfed never replaces a user pool.",
	Fix:     "Put the entry back. It does no harm unused: take it out of attribute_mapping instead.",
	Sources: []Source{guide(pageUpdating), guide(pageAttribute)},
})

var signInFixed = register(Rule{
	ID: "sign-in-attributes-fixed", Enforcer: Cognito, Severity: Error,
	Summary: "Sign-in attributes cannot be changed",
	Why:     "How users name themselves is fixed when the pool is made: UpdateUserPool does not take it, and a pool made anew would lose every user. cogfed never replaces a user pool.",
	Fix:     "Write the setting as it was. For another one, create a second pool and move the users.",
	Sources: []Source{guide(pageUpdating), api("UpdateUserPool")},
})

var caseFixed = register(Rule{
	ID: "case-sensitivity-fixed", Enforcer: Cognito, Severity: Error,
	Summary: "Case sensitivity cannot be changed",
	Why:     "It is fixed when the pool is made: UpdateUserPool does not take it, and a pool made anew would lose every user. cogfed never replaces a user pool.",
	Fix:     "Write case_sensitive as it was; left out, it is false.",
	Sources: []Source{guide(pageCase), guide(pageUpdating), api("UpdateUserPool")},
})

var poolSwapped = register(Rule{
	ID: "user-pool-swapped", Enforcer: Cogfed, Severity: Error,
	Summary: "User pool of the federation would change",
	Why:     "The pool this federation owns, its users included, would be left behind or replaced by another one. cogfed never replaces a user pool.",
	Fix:     "Keep the pool as it was. To hand it over to another resource, set user_pool_id to its own id; to move to another pool, write a second federation beside this one.",
	Sources: []Source{api("DeleteUserPool")},
})

var federationMoved = register(Rule{
	ID: "federation-moved", Enforcer: Cogfed, Severity: Warning,
	Summary: "Users stay behind in the old pool",
	Why:     "The identity provider leaves one user pool and is made anew in another. Everybody who logs in becomes a new user there, and applications of the old pool can no longer offer the provider.",
	Fix:     "Keep user_pool_id, or write a second federation for the other pool beside this one.",
	Sources: []Source{guide(pageFederate)},
})

var providerRenamed = register(Rule{
	ID: "provider-renamed", Enforcer: Cogfed, Severity: Warning,
	Summary: "Renaming the provider makes every user new",
	Why:     "Users are named <provider_name>_<subject>. Under a new name everybody who logs in becomes a new user, and the old profiles stay behind.",
	Fix:     "Keep provider_name, unless nobody has logged in yet.",
	Sources: []Source{guide(pageMapping)},
})

var domainReplaced = register(Rule{
	ID: "domain-replaced", Enforcer: Cogfed, Severity: Warning,
	Summary: "Logins fail until the provider knows",
	Why:     "With the domain, the redirect URI at the identity provider changes and so does every address the applications use.",
	Fix:     "Register the new redirect URI at the identity provider before applying, and update the applications after it.",
	Sources: []Source{guide(pageFederate), guide(pageOIDC)},
})

var loginSwitched = register(Rule{
	ID: "managed-login-switched", Enforcer: Cogfed, Severity: Warning,
	Summary: "Changing the login pages ends sessions",
	Why:     "When the version changes, users have to sign in again, and the pages can be away for up to four minutes. Managed login shows no page for an app client without a branding style.",
	Fix:     "Apply at a quiet time. Before changing to version 2, give every app client a branding style.",
	Sources: []Source{guide(pageManaged)},
})

var issuerTypeChanged = register(Rule{
	ID: "issuer-type-changed", Enforcer: Cogfed, Severity: Warning,
	Summary: "Issuer of the pool's tokens changes",
	Why:     "Every API that checks the tokens compares iss with the old issuer and refuses the new ones.",
	Fix:     "Let every API accept both issuers first.",
	Sources: []Source{guide(pageIssuer)},
})

var clientMoved = register(Rule{
	ID: "client-moved", Enforcer: Cogfed, Severity: Warning,
	Summary: "App client gets a new client id",
	Why:     "A client belongs to one user pool. In another pool it is a new client with a new id, and applications that use the old one cannot log in.",
	Fix:     "Publish the new client_id to the applications together with this change.",
	Sources: []Source{guide(pageClient), guide(pageUpdating)},
})

var deletionActive = register(Rule{
	ID: "deletion-protection-active", Enforcer: Cognito, Severity: Error,
	Summary: "User pool is protected from deletion",
	Why:     `Cognito refuses to delete it ("The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first").`,
	Fix:     `If the pool and all its users are to go: set deletion_protection = "INACTIVE", apply, then destroy. To keep the pool, take this resource out of state with a removed block.`,
	Sources: []Source{guide(pageDelete), api("DeleteUserPool")},
})

// SchemaFixed reports a changed schema entry. p is the path of what changed.
func SchemaFixed(p Path, before, after string) Violation {
	return schemaFixed.At(p, changed(p, before, after))
}

// SchemaRemoved reports a schema entry that is gone. p is its path.
func SchemaRemoved(p Path, name string) Violation {
	return schemaRemoved.At(p, fmt.Sprintf("%s is gone, and the pool has %q.", p, PoolAttributeName(name)))
}

// SignInFixed reports changed sign-in attributes.
func SignInFixed(p Path, before, after string) Violation {
	return signInFixed.At(p, changed(p, before, after))
}

// CaseFixed reports a changed case sensitivity.
func CaseFixed(p Path, before, after string) Violation {
	return caseFixed.At(p, changed(p, before, after))
}

// PoolSwapped reports that the federation would leave the pool it owns.
func PoolSwapped(p Path, saw string) Violation { return poolSwapped.At(p, saw) }

// FederationMoved reports an attached federation that goes to another pool.
func FederationMoved(p Path, before, after string) Violation {
	return federationMoved.At(p, changed(p, before, after))
}

// ProviderRenamed reports a new name of the identity provider.
func ProviderRenamed(p Path, before, after string) Violation {
	return providerRenamed.At(p, changed(p, before, after))
}

// DomainReplaced reports a new domain. before and after are redirect URIs.
func DomainReplaced(p Path, before, after string) Violation {
	return domainReplaced.At(p, fmt.Sprintf("The redirect URI changes from %q to %q.", before, after))
}

// LoginSwitched reports another version of the login pages.
func LoginSwitched(p Path, before, after int64) Violation {
	return loginSwitched.At(p, changed(p, fmt.Sprint(before), fmt.Sprint(after)))
}

// IssuerTypeChanged reports another kind of token issuer.
func IssuerTypeChanged(p Path, before, after string) Violation {
	return issuerTypeChanged.At(p, changed(p, before, after))
}

// ClientMoved reports an app client that goes to another user pool.
func ClientMoved(p Path, before, after string) Violation {
	return clientMoved.At(p, changed(p, before, after))
}

// ProtectedFromDeletion reports a pool that cannot be deleted. A CLI does not
// tell the resource where it destroys one, so the pool is named.
func ProtectedFromDeletion(p Path, pool string) Violation {
	return deletionActive.At(p, fmt.Sprintf("%s of user pool %s is %q.", p, shorten(pool), DeletionActive))
}

func changed(p Path, before, after string) string {
	return fmt.Sprintf("%s changes from %s to %s.", p, before, after)
}
