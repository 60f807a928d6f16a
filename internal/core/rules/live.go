package rules

import "fmt"

// LiveCheckSkipped is the rule of LiveUnread: who silences it is not told what a
// check had to do without, and the next resource is.
const LiveCheckSkipped = "live-check-skipped"

var liveUnread = register(Rule{
	ID: LiveCheckSkipped, Enforcer: Cogfed, Severity: Warning,
	Summary: "Plan could not check what Cognito holds",
	Why:     "A plan compares the configuration with what the user pool holds. This part was left out, and nothing else depends on it: a mistake in it would show at the apply or at the login.",
	Fix:     "Allow the operation named above in the IAM policy of who plans, or ignore this rule. It is told once for each operation in a run.",
	Sources: []Source{api("DescribeUserPool"), api("ListIdentityProviders")},
})

// LiveUnread reports that a check had to do without an answer.
func LiveUnread(p Path, what string, err error) Violation {
	return liveUnread.At(p, fmt.Sprintf("The plan does not know %s: %s.", what, err))
}

var poolAbsent = register(Rule{
	ID: "user-pool-absent", Enforcer: Cognito, Severity: Error,
	Summary: "User pool does not exist",
	Why:     "Cognito chooses the id of a user pool when it makes one, so that no apply can make a pool with an id that is known before. It refuses whatever is to be made in one that it does not find.",
	Fix:     "Check the id, set region if the pool is in another Region than the provider's, and check that the credentials are of the AWS account that has it. A pool that this configuration makes is referred to by its resource.",
	Sources: []Source{api("DescribeUserPool"), api("CreateUserPool")},
})

// PoolAbsent reports that Cognito has no user pool with the id at a path. It
// only warns of a pool that was lost, one in which the state has what the plan
// makes again: who destroys it, plans that on the way.
func PoolAbsent(p Path, id, region string, lost bool) Violation {
	v := poolAbsent.At(p, fmt.Sprintf("%s is %q, and Cognito finds no such user pool in Region %s.", p, shorten(id), region))
	v.Provisional = lost
	return v
}

var domainTaken = register(Rule{
	ID: "domain-taken", Enforcer: Cognito, Severity: Warning,
	Summary: "Domain belongs to another user pool",
	Why:     `A domain prefix is unique in its Region, and a custom domain in all Regions, across all AWS accounts. Cognito refuses one that is taken ("Domain already associated with another user pool.").`,
	Fix:     "Choose another name. If this apply takes the domain from the other pool, let this resource depend on the one that does, so that it comes first.",
	Sources: []Source{reported("https://github.com/aws-samples/aws-cdk-examples/issues/402")},
})

// CheckDomainOwner checks that a domain to be made is free: owner is the pool
// that has it, empty without one, and own the pool that is to have it, empty
// for one that is still to be made. It only warns: the same apply may take the
// domain from that pool, by a resource that is not ours.
func CheckDomainOwner(p Path, name, owner, own string) []Violation {
	if owner == "" || owner == own {
		return nil
	}
	return []Violation{domainTaken.At(p, fmt.Sprintf("%s is %q, a domain of user pool %s.", p, shorten(name), owner))}
}
