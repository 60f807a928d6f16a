package rules

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

var clientAttributeUnknown = register(Rule{
	ID: "client-attribute-unknown", Enforcer: Cognito, Severity: Error,
	Summary: "Unknown user attribute",
	Why:     `Cognito refuses a name that is neither a standard attribute nor a custom one with its prefix ("Invalid read attributes specified while creating a client", or write attributes).`,
	Fix:     `Write custom attributes with their prefix: "custom:department".`,
	Sources: []Source{deployment("read-attributes-exists"), guide(pageAttribute)},
})

var writeImmutable = register(Rule{
	ID: "write-attribute-forbidden", Enforcer: Cognito, Severity: Error,
	Summary: "Attribute can never be written by a client",
	Why:     `Cognito writes email_verified, phone_number_verified and sub itself ("Invalid write attributes specified while creating a client"). An identity provider can still fill the two verified flags through its mapping.`,
	Fix:     "Remove it from write_attributes.",
	Sources: []Source{guide(pageClient), deployment("write-attributes-immutable")},
})

var writeMissing = register(Rule{
	ID: "write-attribute-missing", Enforcer: OIDC, Severity: Error,
	Summary: "Client cannot write a mapped attribute",
	Why:     "At each login Cognito writes the mapped attributes with the rights of the app client. An attribute that the client cannot write makes the login fail, or stays empty.",
	Fix:     "Add the attribute to write_attributes, or leave write_attributes out: cogfed computes the list from the mapping.",
	Sources: []Source{api("CreateUserPoolClient"), guide(pageMapping)},
})

var writeRequired = register(Rule{
	ID: "write-attribute-required", Enforcer: Cognito, Severity: Error,
	Summary: "Client must write every required attribute",
	Why:     `Cognito refuses a client that cannot write an attribute the pool requires ("Invalid write attributes specified while creating a client"), without naming it.`,
	Fix:     "Add the attribute to write_attributes, or leave write_attributes out: cogfed computes the list.",
	Sources: []Source{guide(pageAttribute), guide(pageClient)},
})

var readScope = register(Rule{
	ID: "read-attribute-scope", Enforcer: OIDC, Severity: Error,
	Summary: "Allowed scope covers an unreadable attribute",
	Why:     "A scope releases all its attributes. When the client may not read one of them, the token endpoint answers invalid_grant: Cognito accepts the client, and every login fails.",
	Fix:     "Add the attribute to read_attributes, remove the scope from allowed_oauth_scopes, or leave read_attributes out.",
	Sources: []Source{guide(pageToken)},
})

// CheckClientAttributes checks the names in a list of readable or writable
// attributes.
func CheckClientAttributes(p Path, attributes tri.List) []Violation {
	known := append(append(slices.Clone(StandardAttributes), VerifiedFlags...), "identities")
	var found []Violation
	for _, a := range setItems(p, attributes) {
		if slices.Contains(known, a.text) || hasPrefix(a.text, CustomPrefix, DeveloperPrefix, shorthandPrefix) {
			continue
		}
		v := clientAttributeUnknown.At(a.path, fmt.Sprintf("%s contains %q.", p, a.text)).
			WithFix(fmt.Sprintf("If it is a custom attribute, write %q.", CustomPrefix+a.text))
		if a.text == "username" {
			v = v.WithFix("Remove it: the user name is no attribute that a client is given. For a name that users choose, take \"preferred_username\".")
		} else if near, ok := Closest(a.text, known); ok {
			v = v.WithFix(fmt.Sprintf("Did you mean %q? A custom attribute is written %q.", near, CustomPrefix+a.text))
		}
		found = append(found, v)
	}
	return found
}

// shorthandPrefix marks a name that stands for several attributes:
// oidc:profile for those of the scope profile.
const shorthandPrefix = "oidc:"

// missing tells whether a list of attributes surely does not cover one.
func missing(attributes tri.List, name string) bool {
	if !lacks(attributes, name) {
		return false
	}
	values, _ := tri.Known(attributes)
	return !slices.ContainsFunc(values, func(v string) bool {
		return strings.HasPrefix(v, shorthandPrefix) && (v != "oidc:profile" || ScopeOfClaim(name) == "profile")
	})
}

// usesDefault tells whether a list of attributes stands for Cognito's default:
// an empty one does so too, and Cognito reads it back as none.
// https://github.com/aws/aws-aspnet-cognito-identity-provider/issues/89
func usesDefault(attributes tri.List) bool { return attributes.IsNull() || isEmpty(attributes) }

func hasPrefix(s string, prefixes ...string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(s, p) })
}

// CheckWriteAttributes checks that no attribute is given to a client that
// clients can never write.
func CheckWriteAttributes(p Path, attributes tri.List) []Violation {
	var found []Violation
	for _, a := range setItems(p, attributes) {
		if a.text == "sub" || slices.Contains(VerifiedFlags, a.text) {
			found = append(found, writeImmutable.At(a.path, fmt.Sprintf("%s contains %q.", p, a.text)))
		}
	}
	return found
}

// CheckWriteCover checks that explicit write attributes hold what the pool
// requires, and what its identity providers fill: mapped gives the providers
// of each attribute.
func CheckWriteCover(p Path, attributes tri.List, mapped map[string][]string, required []string) []Violation {
	if usesDefault(attributes) {
		return nil
	}
	var found []Violation
	for _, a := range required {
		if missing(attributes, a) {
			found = append(found, writeRequired.At(p, fmt.Sprintf("%s lacks %q, which the pool requires.", p, a)))
		}
	}
	for _, a := range slices.Sorted(maps.Keys(mapped)) {
		if missing(attributes, a) && !slices.Contains(required, a) {
			found = append(found, writeMissing.At(p, fmt.Sprintf("%s lacks %q, which is filled by %s.", p, a, providers(mapped[a]))))
		}
	}
	return found
}

// WriteFollowsLater reports computed write attributes that lack what this plan
// has identity providers fill, and that follow in the next apply.
func WriteFollowsLater(p Path, mapped map[string][]string) []Violation {
	var found []Violation
	for _, a := range slices.Sorted(maps.Keys(mapped)) {
		v := writeMissing.At(p, fmt.Sprintf("%s is computed and lacks %q, which is filled by %s from this apply on.", p, a, providers(mapped[a]))).
			WithFix(fmt.Sprintf("Apply a second time: the next plan adds %q. Or change attribute_mapping first, and the client in an apply of its own.", a))
		v.Provisional = true
		found = append(found, v)
	}
	return found
}

// providers names identity providers, as far as they have names.
func providers(names []string) string {
	switch len(names) {
	case 0:
		return "an identity provider"
	case 1:
		return fmt.Sprintf("the identity provider %q", names[0])
	default:
		return "the identity providers " + strings.Join(quoted(slices.Sorted(slices.Values(names))), ", ")
	}
}

// scopeAttributes are the attributes a scope releases as a whole.
var scopeAttributes = map[string][]string{
	"email": {"email", "email_verified"},
	"phone": {"phone_number", "phone_number_verified"},
}

// CheckReadAttributes checks that explicit read attributes hold what the
// allowed scopes release.
func CheckReadAttributes(p Path, attributes, scopes tri.List) []Violation {
	if usesDefault(attributes) {
		return nil
	}
	var found []Violation
	for _, scope := range []string{"email", "phone"} {
		if !holds(scopes, scope) {
			continue
		}
		for _, a := range scopeAttributes[scope] {
			if missing(attributes, a) {
				found = append(found, readScope.At(p, fmt.Sprintf("%s lacks %q, and allowed_oauth_scopes contains %q.", p, a, scope)))
			}
		}
	}
	return found
}
