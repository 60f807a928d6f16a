package rules

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// PoolIDMax is the longest id of a user pool, in characters.
const PoolIDMax = 55

// PoolIDPattern is what the API model demands (UserPoolIdType).
const PoolIDPattern = `^[\w-]+_[0-9a-zA-Z]+$`

var poolIDPattern = regexp.MustCompile(PoolIDPattern)

var poolChoice = register(Rule{
	ID: "user-pool-choice", Enforcer: Cogfed, Severity: Error,
	Summary: "Set either user_pool or user_pool_id",
	Why:     "user_pool creates a pool that this resource owns; user_pool_id attaches to a pool that something else owns and that cogfed never changes. One of them decides where the identity provider goes. Together they can only name the pool that this resource owns already.",
	Fix:     `Write user_pool = { name = "acme" } for a new pool, or user_pool_id = aws_cognito_user_pool.main.id for an existing one.`,
	Sources: []Source{api("CreateIdentityProvider")},
})

var poolIDSyntax = register(Rule{
	ID: "user-pool-id-syntax", Enforcer: Cognito, Severity: Error,
	Summary: "User pool id has the form region_id",
	Why:     "Cognito refuses anything else. A name, an ARN or a client id is a common mistake.",
	Fix:     `Write the id of the pool, such as "eu-west-2_Ab12Cd34E": aws_cognito_user_pool.main.id.`,
	Sources: []Source{api("DescribeUserPool")},
})

var poolIDRegion = register(Rule{
	ID: "user-pool-id-region", Enforcer: Cognito, Severity: Warning,
	Summary: "User pool is in another Region",
	Why:     "The id of a pool starts with its Region. A request to another Region does not find the pool, unless that Region holds a replica of it.",
	Fix:     "Set region (or the provider's Region) to the Region of the pool.",
	Sources: []Source{guide("user-pool-multi-region")},
})

// CheckPoolChoice checks that user_pool or user_pool_id is set. The arguments
// are unknown while that is not certain.
func CheckPoolChoice(hasBlock, hasID tri.Value[bool]) []Violation {
	block, blockKnown := hasBlock.Get()
	id, idKnown := hasID.Get()
	if !blockKnown || !idKnown || block || id {
		return nil
	}
	return []Violation{poolChoice.At(Root("user_pool"), "Neither user_pool nor user_pool_id is set.")}
}

// PoolNotOwned reports a pool that user_pool and user_pool_id describe together
// and that the federation does not own.
func PoolNotOwned(p Path, id string) Violation {
	return poolChoice.At(p, fmt.Sprintf("Both user_pool and user_pool_id are set, and this resource does not own user pool %s.", shorten(id))).
		WithFix("Remove user_pool to attach to the existing pool, remove user_pool_id to create a new one, or import the pool with this resource to own it.")
}

// CheckPoolID checks the id of a user pool, and its Region.
func CheckPoolID(p Path, id, region tri.Value[string]) []Violation {
	s, known := id.Get()
	if !known {
		return nil
	}
	if utf8.RuneCountInString(s) > PoolIDMax || !poolIDPattern.MatchString(s) {
		return []Violation{poolIDSyntax.AtValue(p, s)}
	}
	home, _, _ := strings.Cut(s, "_")
	if r, known := region.Get(); known && r != "" && home != r {
		return []Violation{poolIDRegion.At(p, fmt.Sprintf("%s is %q, and the Region is %s.", p, s, r)).
			WithFix(fmt.Sprintf("Set region = %q.", home))}
	}
	return nil
}
